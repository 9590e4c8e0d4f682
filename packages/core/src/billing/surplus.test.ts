import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { turnKeys, turnMembers, type PlanKey, type PlanMember } from './surplus.ts';

const day = (count: number) => new Date(Date.UTC(2026, 0, count));
const key = (id: string, created: number, isPaused = false): PlanKey => ({
  ...{ id, createdAt: day(created), pausedAt: isPaused ? day(100) : null },
});
const member = (userId: string, role: string, joined: number): PlanMember => ({
  ...{ userId, role, joinedAt: day(joined), pausedAt: null },
});

describe('turnKeys', () => {
  it('pauses the newest beyond the limit', () => {
    const keys = [key('c', 3), key('a', 1), key('b', 2)];
    expect(turnKeys(keys, 2)).toEqual({ pause: ['c'], resume: [] });
  });

  it('brings the oldest back first', () => {
    const keys = [key('a', 1), key('b', 2, true), key('c', 3, true)];
    expect(turnKeys(keys, 2)).toEqual({ pause: [], resume: ['b'] });
  });

  it('keeps a new key that is in use before an older one that is paused', () => {
    const keys = [key('old', 1, true), key('used', 2), key('successor', 5)];
    expect(turnKeys(keys, 2)).toEqual({ pause: [], resume: [] });
  });

  it('leaves as many in use as there is room for, and settles at once', () => {
    const keys = fc.uniqueArray(
      fc.record({
        id: fc.string({ minLength: 1, maxLength: 3 }),
        createdAt: fc.integer({ min: 1, max: 5 }).map(day),
        pausedAt: fc.constantFrom(null, day(100)),
      }),
      { selector: ({ id }) => id },
    );
    fc.assert(
      fc.property(keys, fc.nat(8), (all, limit) => {
        const { pause, resume } = turnKeys(all, limit);
        const after = all.map((row) => ({
          ...row,
          pausedAt: pause.includes(row.id)
            ? day(100)
            : resume.includes(row.id)
              ? null
              : row.pausedAt,
        }));
        const inUse = after.filter((row) => row.pausedAt === null);
        expect(inUse).toHaveLength(Math.min(limit, all.length));
        expect(turnKeys(after, limit)).toEqual({ pause: [], resume: [] });
      }),
    );
  });
});

describe('turnMembers', () => {
  it('never pauses an owner, and then whoever joined last', () => {
    const members = [
      member('old', 'member', 1),
      member('admin', 'admin', 2),
      member('owner', 'owner', 3),
      member('second owner', 'owner', 4),
    ];
    expect(turnMembers(members, 3)).toEqual({ pause: ['admin'], resume: [] });
    expect(turnMembers(members, 1)).toEqual({ pause: ['old', 'admin'], resume: [] });
  });

  it('brings everybody back where there is no limit', () => {
    const members = [
      member('owner', 'owner', 1),
      { ...member('b', 'member', 2), pausedAt: day(100) },
    ];
    expect(turnMembers(members, null)).toEqual({ pause: [], resume: ['b'] });
  });
});
