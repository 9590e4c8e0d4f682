import 'fastify';

import type { Principal } from '../auth/principal.ts';
import type { Verdict } from '../quota/request-limiter.ts';

declare module 'fastify' {
  // Fastify merges this declaration: it has to be an interface.
  // eslint-disable-next-line @typescript-eslint/consistent-type-definitions
  interface FastifyRequest {
    /** Who asks; set by the gate of the public API. */
    principal: Principal | null;
    /** How it was taken from a quota; null when it was not. */
    counted: Verdict | null;
    /** Whether the answer came from prepared bytes. */
    isCached: boolean;
  }
}
