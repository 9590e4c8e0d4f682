import { Icon, TextLink } from '@kamiyo/ui';
import type { ReactNode } from 'react';

export type AttentionItem = {
  id: string;
  tone: 'warn' | 'bad';
  title: string;
  text: string;
  step: { href: string; label: string };
};

const tones = {
  warn: { style: 'border-l-warn', icon: 'text-warn' },
  bad: { style: 'border-l-bad', icon: 'text-bad' },
} as const;

/** What somebody has to look at, the most pressing first. Nothing to say takes no room. */
export function Attention({ items }: { items: readonly AttentionItem[] }): ReactNode {
  if (items.length === 0) return null;
  return (
    <section
      aria-labelledby="attention"
      className="overflow-hidden rounded-lg border border-line bg-surface"
    >
      <h2 className="px-4 pt-3.5 pb-2.5 text-base font-semibold" id="attention">
        Needs attention
      </h2>
      <ul>
        {items.map(({ id, tone, title, text, step }) => (
          <li
            className={`flex flex-wrap items-baseline gap-x-4 gap-y-1 border-t border-l-3 border-t-line py-2.5 pr-4 pl-3.5 ${tones[tone].style}`}
            key={id}
          >
            <span className="flex min-w-0 flex-1 basis-64 items-start gap-2.5">
              <Icon className={`mt-0.5 ${tones[tone].icon}`} name="alert" />
              <span>
                <span className="font-semibold">{title}</span>{' '}
                <span className="text-muted">{text}</span>
              </span>
            </span>
            <TextLink href={step.href}>{step.label}</TextLink>
          </li>
        ))}
      </ul>
    </section>
  );
}
