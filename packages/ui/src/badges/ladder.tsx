import type { ReactNode } from 'react';

import { Icon } from '../icons/icon.tsx';

export type LadderProps = {
  /** How many of the steps are reached. */
  step: number;
  steps: number;
  label: string;
  /** What the label means, for those who meet it the first time. */
  meaning: string;
  /** Something that stands beside the ladder and weighs more than the step. */
  aside?: 'contested' | 'withdrawn';
};

/** How far up a ladder something is: filled bars and a word. */
export function Ladder({ step, steps, label, meaning, aside }: LadderProps): ReactNode {
  const tone =
    aside === 'contested' ? 'text-warn' : aside === 'withdrawn' ? 'text-bad' : 'text-ink';
  return (
    <span className={`inline-flex items-center gap-1.5 text-sm ${tone}`} title={meaning}>
      {aside === 'contested' ? <Icon name="split" /> : null}
      {aside === 'withdrawn' ? <Icon name="close" /> : null}
      {aside === undefined ? <LadderBars step={step} steps={steps} /> : null}
      <span className={aside === 'withdrawn' ? 'line-through' : ''}>{label}</span>
    </span>
  );
}

function LadderBars({ step, steps }: { step: number; steps: number }): ReactNode {
  const bars = Array.from({ length: steps }, (_, index) => index);
  return (
    <svg aria-hidden="true" className="h-3 w-4 shrink-0" viewBox="0 0 16 12">
      {bars.map((index) => (
        <rect
          className={index < step ? 'fill-accent' : 'fill-transparent stroke-line-strong'}
          height={3 + index * 3 - 0.5}
          key={index}
          rx="0.5"
          strokeWidth="1"
          width="2.6"
          x={index * 4 + 0.5}
          y={9 - index * 3}
        />
      ))}
    </svg>
  );
}
