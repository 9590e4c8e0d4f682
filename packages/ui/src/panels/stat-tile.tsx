import type { ReactNode } from 'react';

/** One figure, what it counts, and what it is to be seen beside. */
export function StatTile(props: {
  label: string;
  value: ReactNode;
  /** The same figure of another time or place. */
  beside?: ReactNode;
  note?: ReactNode;
}): ReactNode {
  const { label, value, beside, note } = props;
  return (
    <div className="min-w-0 rounded-lg border border-line bg-surface px-4 py-3">
      <p className="text-sm text-muted">{label}</p>
      <p className="mt-1 text-2xl font-semibold tracking-tight">{value}</p>
      {beside === undefined ? null : <p className="mt-1 text-sm text-muted">{beside}</p>}
      {note === undefined ? null : <p className="text-sm text-muted">{note}</p>}
    </div>
  );
}
