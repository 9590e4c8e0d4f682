import type { ReactNode } from 'react';

import { Icon, type IconName } from '../icons/icon.tsx';

export type NoticeTone = 'note' | 'good' | 'warn' | 'bad';

const tones: Record<NoticeTone, { style: string; icon: IconName }> = {
  note: { style: 'border-line bg-raised [--tone:var(--accent)]', icon: 'info' },
  good: { style: 'border-good/40 bg-good-soft [--tone:var(--good)]', icon: 'check' },
  warn: { style: 'border-warn/40 bg-warn-soft [--tone:var(--warn)]', icon: 'alert' },
  bad: { style: 'border-bad/40 bg-bad-soft [--tone:var(--bad)]', icon: 'alert' },
};

/** Something the reader has to know before going on, and what can be done about it. */
export function Notice(props: {
  tone?: NoticeTone;
  title: string;
  children?: ReactNode;
  actions?: ReactNode;
  /** It answers what the reader just did: it is read out. */
  live?: boolean;
}): ReactNode {
  const { style, icon } = tones[props.tone ?? 'note'];
  return (
    <div
      className={`flex gap-3 rounded-lg border px-4 py-3 ${style}`}
      {...(props.live === true ? { role: 'status' } : {})}
    >
      <Icon className="mt-[3px] text-(--tone)" name={icon} />
      <div className="min-w-0 flex-1">
        <p className="font-semibold">{props.title}</p>
        {props.children === undefined ? null : (
          <div className="mt-0.5 max-w-prose text-sm text-ink">{props.children}</div>
        )}
        {props.actions === undefined ? null : (
          <div className="mt-2.5 flex flex-wrap gap-2">{props.actions}</div>
        )}
      </div>
    </div>
  );
}
