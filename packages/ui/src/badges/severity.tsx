import type { ReactNode } from 'react';

export type SeverityLevel = 'critical' | 'high' | 'medium' | 'low' | 'unknown';

const colours: Record<SeverityLevel, string> = {
  critical: 'text-critical',
  high: 'text-high',
  medium: 'text-medium',
  low: 'text-low',
  unknown: 'text-muted',
};

/** Shape, word and colour say the same thing, so that any one of them is enough. */
export function Severity(props: { level: SeverityLevel; title?: string }): ReactNode {
  const { level, title } = props;
  return (
    <span className={`inline-flex items-center gap-1.5 text-sm ${colours[level]}`} title={title}>
      <SeverityShape level={level} />
      {level}
    </span>
  );
}

function SeverityShape({ level }: { level: SeverityLevel }): ReactNode {
  return (
    <svg aria-hidden="true" className="size-3 shrink-0" fill="currentColor" viewBox="0 0 12 12">
      {shapes[level]}
    </svg>
  );
}

const shapes: Record<SeverityLevel, ReactNode> = {
  critical: <path d="M3.6 0h4.8L12 3.6v4.8L8.4 12H3.6L0 8.4V3.6Z" />,
  high: <path d="M6 .8 12 11.2H0Z" />,
  medium: <path d="M6 0 12 6 6 12 0 6Z" />,
  low: <circle cx="6" cy="6" fill="none" r="4.6" stroke="currentColor" strokeWidth="2" />,
  unknown: (
    <circle
      cx="6"
      cy="6"
      fill="none"
      r="4.8"
      stroke="currentColor"
      strokeDasharray="2 2"
      strokeWidth="1.6"
    />
  ),
};
