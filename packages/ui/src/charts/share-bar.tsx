import type { ReactNode } from 'react';

/** A share as a length, beside the figure that says it. */
export function ShareBar({ share }: { share: number }): ReactNode {
  return (
    <svg aria-hidden="true" className="h-2 w-full max-w-40 rounded-sm" preserveAspectRatio="none">
      <rect className="fill-line" height="8" width="100%" />
      <rect className="fill-chart" height="8" width={`${(share * 100).toFixed(2)}%`} />
    </svg>
  );
}
