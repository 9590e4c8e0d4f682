import { errorTable, type ErrorCode } from '@kamiyo/core/contracts';
import type { AppLoadContext } from '@remix-run/node';
import { TRPCClientError } from '@trpc/client';

import type { PageError } from './page-error.ts';

type ErrorShape = {
  domainCode?: ErrorCode;
  errors?: PageError['faults'];
};

/** What a failed call means to the reader. An api that cannot be reached is one of the cases. */
export function toPageError(error: unknown, context: AppLoadContext): PageError {
  const { requestId } = context;
  if (!(error instanceof TRPCClientError)) throw error;
  const shape = error.data as ErrorShape | null | undefined;
  if (shape?.domainCode === undefined) {
    return {
      ...{ code: 'service.unavailable', requestId, faults: [] },
      detail: 'The api does not answer.',
    };
  }
  return {
    ...{ code: shape.domainCode, requestId, faults: shape.errors ?? [] },
    detail: error.message,
  };
}

/** The response that an error page is made of. */
export function pageErrorResponse(error: PageError): Response {
  return Response.json(error, { status: errorTable[error.code].status });
}

/** The page does not exist. */
export function notFoundResponse(context: AppLoadContext, detail: string): Response {
  const { requestId } = context;
  return pageErrorResponse({ code: 'route.not_found', requestId, detail, faults: [] });
}
