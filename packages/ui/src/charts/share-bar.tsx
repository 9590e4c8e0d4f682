import type { ReactNode } from 'react';

/** A share as a length beside the figure that says it; the longest of a list fills its room. */
export function ShareBar({ share, longest }: { share: number; longest: number }): ReactNode {
  const width = longest === 0 ? 0 : (share / longest) * 100;
  return (
    <svg aria-hidden="true" className="h-2 w-full max-w-48">
      <rect className="fill-chart" height="8" rx="1" width={`${width.toFixed(2)}%`} />
    </svg>
  );
}
