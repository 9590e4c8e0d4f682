import type { AppRouter } from '@kamiyo/api/router';
import type { AppLoadContext, LoaderFunctionArgs } from '@remix-run/node';
import { createTRPCClient, httpBatchLink, type TRPCClient } from '@trpc/client';

import { pageErrorResponse, toPageError } from './page-error.server.ts';

const timeoutMs = 10_000;

export type Api = TRPCClient<AppRouter>;

/**
 * The api as a loader or an action calls it, in the visitor's name. Calls made together travel
 * together. Cookies that the api sets reach the browser with the page.
 */
export function createApi(context: AppLoadContext, signal?: AbortSignal): Api {
  return createTRPCClient<AppRouter>({
    links: [
      httpBatchLink({
        url: `${context.apiUrl}/trpc`,
        headers: () => visitorHeaders(context),
        fetch: async (url, options) => {
          const limit = AbortSignal.timeout(timeoutMs);
          const signals = signal === undefined ? [limit] : [limit, signal];
          const answer = await fetch(url, {
            ...(options as RequestInit),
            signal: AbortSignal.any(signals),
          });
          context.cookies.accept(answer.headers.getSetCookie());
          return answer;
        },
      }),
    ],
  });
}

function visitorHeaders(context: AppLoadContext): Record<string, string> {
  const cookie = context.cookies.toHeader();
  return {
    'x-request-id': context.requestId,
    'x-forwarded-for': context.address,
    'user-agent': context.userAgent,
    ...(cookie === '' ? {} : { cookie }),
  };
}

/** Reads what a page shows; a call that fails becomes the error page that fits it. */
export async function readPage<T>(
  { context, request }: Pick<LoaderFunctionArgs, 'context' | 'request'>,
  read: (api: Api) => Promise<T>,
): Promise<T> {
  try {
    return await read(createApi(context, request.signal));
  } catch (error) {
    if (error instanceof Response) throw error;
    throw pageErrorResponse(toPageError(error, context));
  }
}
