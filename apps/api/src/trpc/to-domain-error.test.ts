import { TRPCError } from '@trpc/server';
import { describe, expect, it } from 'vitest';

import { toDomainError } from './to-domain-error.ts';

describe('toDomainError', () => {
  it.each(['BAD_REQUEST', 'PARSE_ERROR', 'UNSUPPORTED_MEDIA_TYPE'] as const)(
    'takes %s for a fault of the caller, not of ours',
    (code) => {
      expect(toDomainError(new TRPCError({ code })).code).toBe('request.invalid');
    },
  );

  it.each(['P2024', 'P2028'])('asks to try again when the database is too busy (%s)', (code) => {
    const cause = Object.assign(new Error('Transaction not found'), { code });
    const error = toDomainError(new TRPCError({ code: 'INTERNAL_SERVER_ERROR', cause }));
    expect([error.code, error.retryAfterSeconds]).toEqual(['service.unavailable', 5]);
  });

  it('tells nothing of an error that nobody expected', () => {
    const { code, detail } = toDomainError(new Error('password of the database: hunter2'));
    expect([code, detail]).toEqual(['internal', 'Something went wrong on our side']);
  });
});
