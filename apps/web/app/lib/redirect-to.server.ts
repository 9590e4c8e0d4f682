import { redirect } from '@remix-run/node';

/** A response to throw: this address leads to another one. */
export function redirectTo(path: string, status: 301 | 302): Response {
  return redirect(path, status);
}
