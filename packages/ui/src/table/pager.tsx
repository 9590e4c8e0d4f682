import type { ReactNode } from 'react';

import { BareLink } from '../actions/link-component.tsx';
import { Icon } from '../icons/icon.tsx';

/** Steps through a list. A step that does not exist is shown as such, so that nothing moves. */
export function Pager(props: {
  label: string;
  first: string | null;
  previous: string | null;
  next: string | null;
}): ReactNode {
  return (
    <nav aria-label={props.label} className="flex flex-wrap items-center gap-2">
      {props.first === null ? null : <Step href={props.first}>First page</Step>}
      <Step href={props.previous} rel="prev">
        <Icon name="arrowLeft" /> Previous
      </Step>
      <Step href={props.next} rel="next">
        Next <Icon name="arrowRight" />
      </Step>
    </nav>
  );
}

const style = 'inline-flex min-h-9 items-center gap-1.5 rounded border px-3 text-sm font-medium';

function Step(props: { href: string | null; rel?: string; children: ReactNode }): ReactNode {
  const { href, rel, children } = props;
  if (href === null) {
    return (
      <span aria-disabled="true" className={`${style} border-line text-muted opacity-70`}>
        {children}
      </span>
    );
  }
  return (
    <BareLink
      className={`${style} border-line-strong bg-surface hover:bg-raised`}
      href={href}
      {...(rel === undefined ? {} : { rel })}
    >
      {children}
    </BareLink>
  );
}
