import type { ReactNode } from 'react';

import { Icon, type IconName } from '../icons/icon.tsx';

export type BadgeTone = 'neutral' | 'good' | 'warn' | 'bad' | 'accent';

const tones: Record<BadgeTone, string> = {
  neutral: 'border-line bg-raised text-muted',
  good: 'border-good/40 bg-good-soft text-good',
  warn: 'border-warn/40 bg-warn-soft text-warn',
  bad: 'border-bad/40 bg-bad-soft text-bad',
  accent: 'border-accent/40 bg-accent-soft text-accent',
};

const icons: Partial<Record<BadgeTone, IconName>> = { good: 'check', warn: 'alert', bad: 'close' };

/** A short state in words; tone, icon and words agree. */
export function Badge(props: {
  tone?: BadgeTone;
  icon?: IconName;
  title?: string;
  children: ReactNode;
}): ReactNode {
  const { tone = 'neutral', title, children } = props;
  const icon = props.icon ?? icons[tone];
  return (
    <span
      className={`inline-flex min-h-6 items-center gap-1 rounded-sm border px-1.5 text-sm whitespace-nowrap ${tones[tone]}`}
      title={title}
    >
      {icon === undefined ? null : <Icon className="size-3.5" name={icon} />}
      {children}
    </span>
  );
}
