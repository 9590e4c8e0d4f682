import { ButtonLink, Notice, type NoticeTone } from '@kamiyo/ui';
import type { ReactNode } from 'react';

export type AttentionItem = {
  id: string;
  tone: NoticeTone;
  title: string;
  text: string;
  step: { href: string; label: string } | null;
};

/** What somebody has to look at, the most pressing first. Nothing to say takes no room. */
export function Attention({ items }: { items: readonly AttentionItem[] }): ReactNode {
  if (items.length === 0) return null;
  return (
    <section aria-label="What needs attention" className="grid gap-3">
      {items.map(({ id, tone, title, text, step }) => (
        <Notice
          actions={
            step === null ? undefined : <ButtonLink href={step.href}>{step.label}</ButtonLink>
          }
          key={id}
          title={title}
          tone={tone}
        >
          {text}
        </Notice>
      ))}
    </section>
  );
}
