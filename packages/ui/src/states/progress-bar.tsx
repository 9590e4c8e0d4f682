import type { ReactNode } from 'react';

/** A line at the top edge while a page is on its way. Short waits do not show it. */
export function ProgressBar({ active }: { active: boolean }): ReactNode {
  return (
    <div aria-live="polite" className="fixed inset-x-0 top-0 z-50 h-0.5 print:hidden">
      {active ? (
        <>
          <div className="progress-bar h-full bg-accent" />
          <span className="sr-only">Loading</span>
        </>
      ) : null}
    </div>
  );
}
