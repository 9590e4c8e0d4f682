import '@remix-run/node';

import type { VisitorCookies } from '../server/visitor-cookies.ts';

declare module '@remix-run/node' {
  // Remix merges this declaration: it has to be an interface.
  // eslint-disable-next-line @typescript-eslint/consistent-type-definitions
  interface AppLoadContext {
    /** Where the api is reached from the web server. */
    apiUrl: string;
    /** How visitors reach the web server, without a slash at the end. */
    publicUrl: string;
    /** Marks the scripts of this answer as ours. */
    nonce: string;
    requestId: string;
    /** The visitor's address. */
    address: string;
    userAgent: string;
    /** The visitor's cookies, as the api changes them during this request. */
    cookies: VisitorCookies;
    /** Writes a failure to the log, beside the request it belongs to. */
    logError(error: unknown): void;
  }
}
