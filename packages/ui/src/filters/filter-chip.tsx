import type { ReactNode } from 'react';

import { BareLink } from '../actions/link-component.tsx';
import { Icon } from '../icons/icon.tsx';

/** A filter that is in use: what it says, and the link that takes it away. */
export function FilterChip(props: { label: string; value: string; removeHref: string }): ReactNode {
  const { label, value, removeHref } = props;
  return (
    <BareLink
      aria-label={`Remove the filter ${label}: ${value}`}
      className="inline-flex min-h-7 max-w-full items-center gap-1.5 rounded-sm border border-accent/50 bg-accent-soft pr-1 pl-2 text-sm hover:border-accent"
      href={removeHref}
      keepScroll
      rel="nofollow"
    >
      <span className="min-w-0 truncate">
        <span className="text-muted">{label}</span> <span className="font-medium">{value}</span>
      </span>
      <Icon className="size-3.5 text-muted" name="close" />
    </BareLink>
  );
}
