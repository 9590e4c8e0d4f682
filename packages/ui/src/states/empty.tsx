import type { ReactNode } from 'react';

/** Nothing to show: why, and what to do about it. */
export function Empty(props: {
  title: string;
  children?: ReactNode;
  actions?: ReactNode;
}): ReactNode {
  return (
    <div className="px-4 py-12 text-center">
      <p className="text-lg font-semibold">{props.title}</p>
      {props.children === undefined ? null : (
        <div className="mx-auto mt-1 max-w-prose text-muted">{props.children}</div>
      )}
      {props.actions === undefined ? null : (
        <div className="mt-4 flex flex-wrap justify-center gap-2">{props.actions}</div>
      )}
    </div>
  );
}
