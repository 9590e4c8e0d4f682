import 'fastify';

import type { Principal } from '../auth/principal.ts';

declare module 'fastify' {
  // Fastify merges this declaration: it has to be an interface.
  // eslint-disable-next-line @typescript-eslint/consistent-type-definitions
  interface FastifyRequest {
    /** Who asks; set by the gate of the public API. */
    principal: Principal | null;
    /** Whether the request was taken from a quota. */
    isCounted: boolean;
    /** Whether the answer came from prepared bytes. */
    isCached: boolean;
  }
}
