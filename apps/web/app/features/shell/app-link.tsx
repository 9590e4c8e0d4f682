import type { LinkProps } from '@kamiyo/ui';
import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';

/** Addresses that the api answers: the browser has to load them. */
const outside = /^(https?:|mailto:|#|\/v1\/|\/api\/|\/feeds\/|\/openapi\.json)/;

/** Links of components, followed without loading the page anew. */
export function AppLink({
  href,
  keepScroll = false,
  children,
  ...attributes
}: LinkProps): ReactNode {
  if (outside.test(href)) {
    return (
      <a href={href} {...attributes}>
        {children}
      </a>
    );
  }
  return (
    <Link prefetch="intent" preventScrollReset={keepScroll} to={href} {...attributes}>
      {children}
    </Link>
  );
}
