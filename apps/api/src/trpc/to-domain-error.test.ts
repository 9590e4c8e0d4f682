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

  it('tells nothing of an error that nobody expected', () => {
    const { code, detail } = toDomainError(new Error('password of the database: hunter2'));
    expect([code, detail]).toEqual(['internal', 'Something went wrong on our side']);
  });
});
