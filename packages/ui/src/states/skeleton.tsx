import type { ReactNode } from 'react';

/** Takes the room of what is on its way, so that nothing moves when it arrives. */
export function Skeleton(props: { lines: number; label: string }): ReactNode {
  const lines = Array.from({ length: props.lines }, (_, index) => index);
  return (
    <div aria-busy="true" aria-label={props.label} className="grid gap-3" role="status">
      {lines.map((line) => (
        <div
          className={`h-4 rounded-sm bg-raised ${line % 3 === 2 ? 'w-3/5' : 'w-full'}`}
          key={line}
        />
      ))}
    </div>
  );
}
