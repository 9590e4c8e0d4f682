import type { ReactNode } from 'react';

/** Content wider than its place: it scrolls by itself, by keyboard too, and the page does not. */
export function ScrollArea(props: { label: string; children: ReactNode }): ReactNode {
  return (
    <div
      aria-label={props.label}
      className="relative overflow-x-auto rounded-b-lg"
      role="region"
      tabIndex={0}
    >
      {props.children}
    </div>
  );
}
