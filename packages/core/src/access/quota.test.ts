import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { nextQuotaDay, quotaDay, secondsToNextDay } from './quota-day.ts';
import { leaseSize } from './quota-lease.ts';

describe('leaseSize', () => {
  it('never takes more than is left, and takes one while anything is left', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000 }), (remaining) => {
        const size = leaseSize(remaining);
        expect(size).toBeLessThanOrEqual(Math.min(remaining, 100));
        expect(size > 0).toBe(remaining > 0);
      }),
    );
  });

  it('spends the end of a quota one by one', () => {
    expect([10_000, 1_000, 100, 39, 1, 0].map(leaseSize)).toEqual([100, 50, 5, 1, 1, 0]);
  });

  it('takes many at once where nothing can run out', () => {
    expect(leaseSize(null)).toBe(5_000);
  });
});

describe('quotaDay', () => {
  it('begins at midnight UTC', () => {
    expect(quotaDay(new Date('2026-05-01T23:59:59.999Z'))).toBe('2026-05-01');
    expect(quotaDay(new Date('2026-05-02T00:00:00.000Z'))).toBe('2026-05-02');
    expect(secondsToNextDay(new Date('2026-05-01T23:59:59.500Z'))).toBe(1);
    expect(secondsToNextDay(new Date('2026-05-01T00:00:00.000Z'))).toBe(86_400);
    const next = nextQuotaDay(new Date('2026-05-01T10:00:00.574Z'));
    expect(next.toISOString()).toBe('2026-05-02T00:00:00.000Z');
  });
});
