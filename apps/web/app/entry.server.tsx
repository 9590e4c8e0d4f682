import { PassThrough } from 'node:stream';

import {
  createReadableStreamFromReadable,
  type ActionFunctionArgs,
  type HandleDocumentRequestFunction,
  type LoaderFunctionArgs,
} from '@remix-run/node';
import { RemixServer } from '@remix-run/react';
import { isbot } from 'isbot';
import { renderToPipeableStream } from 'react-dom/server';

import { NonceContext } from './lib/nonce.ts';

const abortMs = 10_000;

/** Streams a page; robots get it whole. */
export default function handleRequest(
  ...[
    request,
    status,
    headers,
    remixContext,
    loadContext,
  ]: Parameters<HandleDocumentRequestFunction>
): Promise<Response> {
  return new Promise((resolve, reject) => {
    let failed = false;
    const { nonce } = loadContext;
    const { pipe, abort } = renderToPipeableStream(
      <NonceContext.Provider value={nonce}>
        <RemixServer abortDelay={abortMs} context={remixContext} nonce={nonce} url={request.url} />
      </NonceContext.Provider>,
      {
        nonce,
        [isbot(request.headers.get('user-agent')) ? 'onAllReady' : 'onShellReady']: () => {
          const body = new PassThrough();
          headers.set('content-type', 'text/html; charset=utf-8');
          resolve(
            new Response(createReadableStreamFromReadable(body), {
              headers,
              status: failed ? 500 : status,
            }),
          );
          pipe(body);
        },
        onShellError: (error: unknown) => {
          reject(error instanceof Error ? error : new Error(String(error)));
        },
        onError: (error: unknown) => {
          failed = true;
          if (!request.signal.aborted) loadContext.logError(error);
        },
      },
    );
    // Without `unref` it would hold up the end of the process.
    setTimeout(abort, abortMs + 1_000).unref();
  });
}

/** Errors of loaders and actions; Remix hides their words from the visitor. */
export function handleError(
  error: unknown,
  { request, context }: LoaderFunctionArgs | ActionFunctionArgs,
): void {
  if (!request.signal.aborted) context.logError(error);
}
