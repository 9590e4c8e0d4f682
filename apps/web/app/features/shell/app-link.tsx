import type { LinkProps } from '@kamiyo/ui';
import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';

/** Addresses that are no pages of ours: the browser has to load them. */
const outside =
  /^(https?:|otpauth:|mailto:|#|\/v1\/|\/api\/|\/feeds\/|\/openapi\.json|\/dashboard\/export\.json)/;

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
