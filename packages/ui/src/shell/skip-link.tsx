import type { ReactNode } from 'react';

/** The first stop of the Tab key: past everything that every page repeats. */
export function SkipLink({ target }: { target: string }): ReactNode {
  return (
    <a
      className="fixed top-2 left-2 z-50 -translate-y-16 rounded bg-accent px-3 py-2 text-sm font-semibold text-on-accent focus:translate-y-0"
      href={`#${target}`}
    >
      Skip to the content
    </a>
  );
}
