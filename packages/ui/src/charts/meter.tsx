import type { ReactNode } from 'react';

export type MeterTone = 'calm' | 'near' | 'full';

const fills: Record<MeterTone, string> = {
  calm: 'fill-chart',
  near: 'fill-warn',
  full: 'fill-bad',
};

/** How much of something limited is used. The words beside it say the same in figures. */
export function Meter(props: {
  label: string;
  /** Between 0 and 1; more is shown as full. */
  share: number;
  /** The figures in words, e.g. "81 of 100". */
  text: string;
  tone: MeterTone;
}): ReactNode {
  const { label, share, text, tone } = props;
  const percent = Math.min(100, Math.max(0, share * 100));
  return (
    <div
      aria-label={label}
      aria-valuemax={100}
      aria-valuemin={0}
      aria-valuenow={Math.round(percent)}
      aria-valuetext={text}
      className="overflow-hidden rounded-sm border border-line-strong bg-canvas"
      role="meter"
    >
      <svg aria-hidden="true" className="block h-2 w-full">
        <rect className={fills[tone]} height="8" width={`${percent.toFixed(2)}%`} />
      </svg>
    </div>
  );
}
