import { BareLink } from '@kamiyo/ui';
import type { ReactNode } from 'react';

/** Three reports that become one record. */
export function Brand(): ReactNode {
  return (
    <BareLink
      className="inline-flex min-h-9 items-center gap-2 text-lg font-semibold tracking-tight text-ink"
      href="/"
    >
      <svg aria-hidden="true" className="size-6" fill="none" viewBox="0 0 24 24">
        <path
          className="stroke-accent"
          d="M3 5h4l6 7-6 7H3M3 12h10"
          strokeLinecap="round"
          strokeLinejoin="round"
          strokeWidth="2"
        />
        <circle className="fill-accent" cx="17.5" cy="12" r="4" />
      </svg>
      Kamiyo
    </BareLink>
  );
}
