import type { ReactNode } from 'react';

/** The frame of the pages around signing in: one narrow column with one thing to do. */
export function AccountPage(props: {
  title: string;
  lead?: ReactNode;
  /** Other ways on, below the form. */
  below?: ReactNode;
  children: ReactNode;
}): ReactNode {
  const { title, lead, below, children } = props;
  return (
    <div className="mx-auto grid w-full max-w-md gap-4 px-4 pt-8 sm:pt-14">
      <div>
        <h1 className="text-2xl font-semibold tracking-tight text-balance">{title}</h1>
        {lead === undefined ? null : <p className="mt-1 text-pretty text-muted">{lead}</p>}
      </div>
      <div className="rounded-lg border border-line bg-surface p-4 sm:p-5">{children}</div>
      {below === undefined ? null : <div className="grid gap-1 text-sm text-muted">{below}</div>}
    </div>
  );
}
