import type { ApiKey } from '@kamiyo/core/contracts';
import { describe, expect, it } from 'vitest';

import { keyState } from './key-state.ts';

const now = Date.parse('2026-05-21T12:00:00Z');
const key: ApiKey = {
  ...{ id: 'key_1', name: 'ci', prefix: 'kmy_ab', lastFour: 'wxyz', scopes: ['read'] },
  ...{ createdAt: '2026-05-01T00:00:00Z', createdBy: null, mayManage: true },
  ...{ expiresAt: null, revokedAt: null, lastUsedAt: null, pausedAt: null },
};

describe('keyState', () => {
  it('is active when nothing speaks against it', () => {
    expect(keyState(key, now).kind).toBe('active');
  });

  it('ends, and still works, while a rotated key has its grace', () => {
    const state = keyState({ ...key, revokedAt: '2026-05-21T15:00:00Z' }, now);
    expect(state).toMatchObject({ kind: 'ending', words: 'ends in 3 h' });
  });

  it('is over once it expired or was revoked, paused or not', () => {
    const pausedAt = '2026-05-02T00:00:00Z';
    const past = '2026-05-20T00:00:00Z';
    expect(keyState({ ...key, pausedAt, revokedAt: past }, now).kind).toBe('ended');
    expect(keyState({ ...key, pausedAt, expiresAt: past }, now).words).toBe('expired');
  });

  it('is paused while the plan has no room for it', () => {
    expect(keyState({ ...key, pausedAt: '2026-05-02T00:00:00Z' }, now).kind).toBe('paused');
  });
});
