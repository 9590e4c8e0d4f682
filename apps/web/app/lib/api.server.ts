import type { AppRouter } from '@kamiyo/api/router';
import type { AppLoadContext } from '@remix-run/node';
import { createTRPCClient, httpBatchLink, type TRPCClient } from '@trpc/client';

const timeoutMs = 10_000;

/** The api as a loader calls it, in the visitor's name. */
export function createApi(context: AppLoadContext, signal?: AbortSignal): TRPCClient<AppRouter> {
  return createTRPCClient<AppRouter>({
    links: [
      httpBatchLink({
        url: `${context.apiUrl}/trpc`,
        headers: { 'x-request-id': context.requestId, 'x-forwarded-for': context.address },
        fetch: (url, options) => {
          const limit = AbortSignal.timeout(timeoutMs);
          const signals = signal === undefined ? [limit] : [limit, signal];
          return fetch(url, { ...(options as RequestInit), signal: AbortSignal.any(signals) });
        },
      }),
    ],
  });
}
