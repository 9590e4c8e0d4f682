import type { PageError } from './page-error.ts';
import { redirectTo } from './redirect-to.server.ts';

/**
 * Leads whoever is not signed in (any more) to the login, and whoever has to give the password
 * again to where that is done; both lead back. Does nothing for other errors.
 */
export function redirectForSession(error: PageError, request: Request): void {
  if (error.code === 'session.required') throw redirectToLogin(request);
  if (error.code === 'session.unconfirmed') {
    throw redirectTo(`/dashboard/confirm?to=${encodeURIComponent(pageOf(request))}`, 302);
  }
}

/** To the login, and from there back to this page. */
export function redirectToLogin(request: Request): Response {
  return redirectTo(`/login?to=${encodeURIComponent(pageOf(request))}`, 302);
}

/** The page that a request belongs to, as a person sees its address. */
export function pageOf(request: Request): string {
  const { pathname, searchParams } = new URL(request.url);
  // How the framework addresses the action of an index page.
  searchParams.delete('index');
  return searchParams.size === 0 ? pathname : `${pathname}?${searchParams.toString()}`;
}
