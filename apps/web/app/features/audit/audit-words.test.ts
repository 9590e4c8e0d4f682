import { describe, expect, it } from 'vitest';

import { auditActor, auditDetail, auditWords } from './audit-words.ts';

describe('auditDetail', () => {
  it.each([
    [
      'what a key may do',
      { name: 'ci', prefix: 'kmy_a', scopes: ['read', 'export'] },
      'may read, export',
    ],
    ['a change', { from: 'member', to: 'admin' }, 'member → admin'],
    ['a change to nothing', { from: 'team', to: null, reason: 'over' }, 'team → none · over'],
    [
      'whom an invitation is for',
      { email: 'a@example.org', role: 'admin' },
      'a@example.org · as admin',
    ],
    [
      'what becomes of a plan',
      {
        ...{
          externalId: 'sub_1',
          status: 'past_due',
          tier: 'team',
          nextTier: 'pro',
          trialEnd: null,
        },
        ...{ priceId: 'price_1', currentPeriodEnd: '2026-06-30T00:00:00.000Z' },
        ...{ cancelAt: null, graceUntil: '2026-06-09T00:00:00.000Z' },
      },
      'team · past due · then pro · works unpaid until 9 Jun 2026',
    ],
    ['nothing', {}, ''],
    ['nothing of another shape', 'text', ''],
  ])('tells %s', (_what, detail, words) => {
    expect(auditDetail({ detail, subject: 'ci' })).toBe(words);
  });
});

describe('auditActor', () => {
  it('names what is not a person, and leaves people as they are', () => {
    expect([auditActor('stripe'), auditActor('Ada as Bob')]).toEqual(['Stripe', 'Ada as Bob']);
  });
});

describe('auditWords', () => {
  it('reads an action as words', () => {
    expect(auditWords('member.role_changed')).toBe('Member role changed');
  });
});
