import type { ReactNode } from 'react';

import { BareLink } from '../actions/link-component.tsx';

/** The frame of a page's content. */
export function Page({ children }: { children: ReactNode }): ReactNode {
  return (
    <div className="mx-auto grid max-w-[90rem] grid-cols-[minmax(0,1fr)] gap-5 px-4 pt-5 sm:px-6 sm:pt-7">
      {children}
    </div>
  );
}

/** The page's name, one sentence on it, and what can be done here. */
export function PageHeader(props: {
  title: ReactNode;
  above?: ReactNode;
  lead?: ReactNode;
  actions?: ReactNode;
}): ReactNode {
  return (
    <div className="flex flex-wrap items-end justify-between gap-x-8 gap-y-3">
      <div className="min-w-0">
        {props.above}
        <h1 className="text-2xl font-semibold tracking-tight text-balance">{props.title}</h1>
        {props.lead === undefined ? null : (
          <p className="mt-1 max-w-prose text-muted text-pretty">{props.lead}</p>
        )}
      </div>
      {props.actions === undefined ? null : (
        <div className="flex flex-wrap gap-2">{props.actions}</div>
      )}
    </div>
  );
}

/** The way from the top of the site to here. */
export function Breadcrumbs(props: {
  steps: readonly { href: string; label: string }[];
}): ReactNode {
  return (
    <nav aria-label="Breadcrumb" className="mb-1">
      <ol className="flex flex-wrap text-sm text-muted">
        {props.steps.map((step) => (
          <li key={step.href}>
            <BareLink
              className="inline-flex min-h-6 items-center hover:text-ink hover:underline"
              href={step.href}
            >
              {step.label}
            </BareLink>
            <span aria-hidden="true" className="px-1.5">
              /
            </span>
          </li>
        ))}
      </ol>
    </nav>
  );
}
