import { errorTable } from '@kamiyo/core/errors';
import type { TRPCError } from '@trpc/server';

import { toDomainError } from './to-domain-error.ts';

/** The status and `Retry-After` of an answer of which every call failed. */
export function answerOfErrors(answer: {
  data: readonly unknown[];
  errors: readonly TRPCError[];
}): { status?: number; headers?: Record<string, string> } {
  const [first] = answer.errors;
  if (first === undefined || answer.errors.length < answer.data.length) return {};
  const { code, retryAfterSeconds } = toDomainError(first);
  return {
    status: errorTable[code].status,
    headers: retryAfterSeconds === null ? {} : { 'retry-after': String(retryAfterSeconds) },
  };
}
