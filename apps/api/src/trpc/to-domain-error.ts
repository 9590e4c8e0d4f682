import { DomainError, isDomainError, type InputFault } from '@kamiyo/core/errors';
import { TRPCError } from '@trpc/server';
import { z } from 'zod';

/** What a caller is told of an error: domain errors as they are, everything else classified. */
export function toDomainError(error: unknown): DomainError {
  for (const cause of causesOf(error)) {
    if (isDomainError(cause)) return cause;
    if (cause instanceof z.ZodError) {
      return new DomainError('request.invalid', { faults: toFaults(cause), cause });
    }
    if (isDatabaseGone(cause)) {
      return new DomainError('service.unavailable', { retryAfterSeconds: 5, cause: error });
    }
    if (isStatementTimeout(cause)) {
      return new DomainError('request.timeout', { retryAfterSeconds: 10, cause: error });
    }
  }
  if (error instanceof TRPCError) {
    if (error.code === 'NOT_FOUND') return new DomainError('route.not_found');
    if (error.code === 'PAYLOAD_TOO_LARGE') return new DomainError('request.too_large');
    if (['BAD_REQUEST', 'PARSE_ERROR', 'UNSUPPORTED_MEDIA_TYPE'].includes(error.code)) {
      return new DomainError('request.invalid', { cause: error });
    }
    if (error.code === 'METHOD_NOT_SUPPORTED') return new DomainError('method.not_allowed');
  }
  return new DomainError('internal', { cause: error });
}

/** One fault per issue, its place as a JSON pointer. */
export function toFaults(error: z.ZodError): InputFault[] {
  return error.issues.flatMap((issue) => {
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => ({ pointer: `/${key}`, detail: 'is not a parameter' }));
    }
    return [{ pointer: `/${issue.path.map(String).join('/')}`, detail: issue.message }];
  });
}

/** The error and what caused it; Prisma keeps the driver's error beside its own. */
function causesOf(error: unknown): unknown[] {
  const chain: unknown[] = [];
  let current = error;
  while (current !== undefined && current !== null && chain.length < 8) {
    chain.push(current);
    const { cause, meta } = current as {
      cause?: unknown;
      meta?: { driverAdapterError?: unknown };
    };
    current = meta?.driverAdapterError ?? cause;
  }
  return chain;
}

/** Codes of Node, Postgres and Prisma for a server that is away, starting or going down. */
const goneCodes = new Set([
  ...['ECONNREFUSED', 'ECONNRESET', 'ETIMEDOUT', 'EPIPE', 'ENOTFOUND'],
  ...['57P01', '57P02', '57P03', '08000', '08001', '08003', '08006', '53300', '55000'],
  ...['P1001', 'P1002', 'P1008', 'P1017', 'P2024'],
  // A transaction found no connection, or waited for a lock for longer than it may last.
  'P2028',
]);
const goneWords =
  /Connection terminated|timeout exceeded when trying to connect|Can't reach database|not queryable/i;

function isDatabaseGone(error: unknown): boolean {
  if (goneCodes.has(codeOf(error))) return true;
  return error instanceof Error && goneWords.test(error.message);
}

function isStatementTimeout(error: unknown): boolean {
  return (
    codeOf(error) === '57014' ||
    (error instanceof Error && error.message.includes('statement timeout'))
  );
}

function codeOf(error: unknown): string {
  const { code, originalCode, kind } = error as {
    code?: unknown;
    originalCode?: unknown;
    kind?: unknown;
  };
  const known = [originalCode, code, kind].find((value) => typeof value === 'string');
  return typeof known === 'string' ? known : '';
}
