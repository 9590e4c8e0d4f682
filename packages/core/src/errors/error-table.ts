import { accountErrors } from './account-errors.ts';
import { billingErrors } from './billing-errors.ts';
import type { ErrorRow } from './error-row.ts';

/**
 * The closed list of errors a caller can meet: one row per code says how each door answers.
 * `title` and `advice` are shown on the error's own page, which is the problem document's `type`.
 */
export const errorTable = {
  'request.invalid': {
    status: 400,
    trpc: 'BAD_REQUEST',
    log: 'info',
    title: 'The request is not valid',
    advice: 'Each entry of `errors` points at a parameter or field and says what it accepts.',
  },
  'request.too_large': {
    status: 413,
    trpc: 'PAYLOAD_TOO_LARGE',
    log: 'info',
    title: 'The request is too large',
    advice: 'Send a shorter query or a smaller body.',
  },
  'request.timeout': {
    status: 503,
    trpc: 'TIMEOUT',
    log: 'warn',
    title: 'The request took too long',
    advice: 'Narrow the filter, or try again after the time in `Retry-After`.',
  },
  'cursor.invalid': {
    status: 400,
    trpc: 'BAD_REQUEST',
    log: 'info',
    title: 'The cursor is not valid',
    advice: 'Use `nextCursor` exactly as a list gave it, with the same filters, or start without.',
  },
  'route.not_found': {
    status: 404,
    trpc: 'NOT_FOUND',
    log: 'info',
    title: 'There is nothing at this address',
    advice: 'The paths that exist are listed in /openapi.json.',
  },
  'method.not_allowed': {
    status: 405,
    trpc: 'METHOD_NOT_SUPPORTED',
    log: 'info',
    title: 'This address does not take that method',
    advice: 'The `Allow` header names the methods it takes.',
  },
  'exploit.not_found': {
    status: 404,
    trpc: 'NOT_FOUND',
    log: 'info',
    title: 'No exploit has this id',
    advice: 'Ids live for ever, also of merged and retracted exploits: check for a typing error.',
  },
  'source.not_found': {
    status: 404,
    trpc: 'NOT_FOUND',
    log: 'info',
    title: 'No source has this id',
    advice: 'GET /v1/sources lists the sources.',
  },
  'source.busy': {
    status: 409,
    trpc: 'CONFLICT',
    log: 'info',
    title: 'The source is being read already',
    advice: 'Wait until the other run has ended.',
  },
  'key.invalid': {
    status: 401,
    trpc: 'UNAUTHORIZED',
    log: 'info',
    title: 'The API key is not valid',
    advice:
      'It is mistyped, expired, revoked or unknown. Send it as `Authorization: Bearer kmy_…` or ' +
      '`X-API-Key`; make a new one in the dashboard.',
  },
  'key.required': {
    status: 401,
    trpc: 'UNAUTHORIZED',
    log: 'info',
    title: 'This needs an API key',
    advice: 'Make one in the dashboard and send it as `Authorization: Bearer kmy_…`.',
  },
  'scope.missing': {
    status: 403,
    trpc: 'FORBIDDEN',
    log: 'info',
    title: 'The API key may not do this',
    advice: 'Make a key with the scope that `detail` names.',
  },
  'key.not_found': {
    status: 404,
    trpc: 'NOT_FOUND',
    log: 'info',
    title: 'No API key has this id',
    advice: 'List the keys of the workspace to see their ids.',
  },
  'workspace.not_found': {
    status: 404,
    trpc: 'NOT_FOUND',
    log: 'info',
    title: 'There is no such workspace',
    advice: 'Check the id or the name.',
  },
  ...accountErrors,
  ...billingErrors,
  'tier.limit_reached': {
    status: 403,
    trpc: 'FORBIDDEN',
    log: 'info',
    title: 'The plan has no room for this',
    advice: 'Remove something, or change to a plan with more.',
  },
  'idempotency.mismatch': {
    status: 409,
    trpc: 'CONFLICT',
    log: 'info',
    title: 'The Idempotency-Key was used with another body',
    advice: 'Use a fresh Idempotency-Key for a different request.',
  },
  'signature.invalid': {
    status: 400,
    trpc: 'BAD_REQUEST',
    log: 'warn',
    title: 'The signature does not fit the body',
    advice: 'Sign the exact bytes that are sent, with a key that is published.',
  },
  'quota.exhausted': {
    status: 429,
    trpc: 'TOO_MANY_REQUESTS',
    log: 'info',
    title: 'The quota of the day is used up',
    advice: 'It starts anew at midnight UTC; a larger plan takes effect at once. See /pricing.',
  },
  'rate.limited': {
    status: 429,
    trpc: 'TOO_MANY_REQUESTS',
    log: 'info',
    title: 'Too many requests',
    advice: 'Wait for the number of seconds in `Retry-After`.',
  },
  'origin.forbidden': {
    status: 403,
    trpc: 'FORBIDDEN',
    log: 'info',
    title: 'This web origin may not read the answer',
    advice: 'Ask the operator to add the origin to ALLOWED_ORIGINS.',
  },
  'service.overloaded': {
    status: 503,
    trpc: 'SERVICE_UNAVAILABLE',
    log: 'warn',
    title: 'The service is busy',
    advice: 'Try again after the time in `Retry-After`.',
  },
  'service.unavailable': {
    status: 503,
    trpc: 'SERVICE_UNAVAILABLE',
    log: 'error',
    title: 'The database does not answer',
    advice: 'Nothing was lost. Try again after the time in `Retry-After`.',
  },
  internal: {
    status: 500,
    trpc: 'INTERNAL_SERVER_ERROR',
    log: 'error',
    title: 'Something went wrong on our side',
    advice: 'Report the `requestId`; it leads to the log line.',
  },
} as const satisfies Record<string, ErrorRow>;

export type ErrorCode = keyof typeof errorTable;
