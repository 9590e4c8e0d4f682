import type { ReactNode } from 'react';

/** A titled part of a page. Its title names the region for screen readers and links. */
export function Panel(props: {
  id: string;
  title: string;
  /** A sentence on what is shown, or what to make of it. */
  note?: ReactNode;
  /** What can be done with it, at the right of the title. */
  actions?: ReactNode;
  /** The content brings its own padding, as tables do. */
  flush?: boolean;
  children: ReactNode;
}): ReactNode {
  const { id, title, note, actions, flush = false, children } = props;
  return (
    <section
      aria-labelledby={`${id}-title`}
      className="min-w-0 rounded-lg border border-line bg-surface"
      id={id}
    >
      <header className="px-4 pt-3.5 pb-2.5">
        <div className="flex flex-wrap items-baseline justify-between gap-x-4">
          <h2 className="text-base font-semibold" id={`${id}-title`}>
            {title}
          </h2>
          {actions}
        </div>
        {note === undefined ? null : (
          <p className="mt-0.5 max-w-[76ch] text-sm text-pretty text-muted">{note}</p>
        )}
      </header>
      <div className={flush ? '' : 'px-4 pb-4'}>{children}</div>
    </section>
  );
}
