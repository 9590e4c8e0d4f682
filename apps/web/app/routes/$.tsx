import type { LoaderFunctionArgs } from '@remix-run/node';

import { notFoundResponse } from '../lib/page-error.server.ts';

export function loader({ context, request }: LoaderFunctionArgs): never {
  const { pathname } = new URL(request.url);
  throw notFoundResponse(context, `Nothing is at ${pathname.slice(0, 200)}.`);
}

/** Makes this a page, so that the error page is shown in its place. */
export default function NotFound(): null {
  return null;
}
