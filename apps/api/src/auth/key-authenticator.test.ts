import { createApiKey, type KeyWithPlan } from '@kamiyo/core/access';
import { describe, expect, it } from 'vitest';

import { KeyAuthenticator } from './key-authenticator.ts';

const now = new Date('2026-06-01T12:00:00.000Z');
const stored: KeyWithPlan = {
  ...{ id: 'key_1', workspaceId: 'wsp_1', workspaceName: 'W', tier: 'free', name: 'n' },
  ...{ prefix: 'kmy_', lastFour: '0000', scopes: ['read'], createdAt: now.toISOString() },
  ...{ expiresAt: null, revokedAt: null, lastUsedAt: null, pausedAt: null },
  ...{ createdBy: 'usr_1', createdByName: null, isWorkspaceDeleted: false, subscription: null },
};

function create(find: () => Promise<KeyWithPlan>, clock = { now: () => now }) {
  return new KeyAuthenticator({
    access: { findKeyByHash: find, noteUse: () => Promise.resolve() },
    ...{ clock, pepper: 'a pepper', isListening: () => true },
  });
}

describe('KeyAuthenticator', () => {
  it('does not remember what was announced to be stale while it was read', async () => {
    const { promise, resolve } = Promise.withResolvers<KeyWithPlan>();
    const answers = [promise, Promise.resolve({ ...stored, tier: 'pro' as const })];
    const authenticator = create(() => answers.shift() ?? promise);
    const key = createApiKey();
    const early = authenticator.authenticate(key);
    authenticator.forget({ workspaceId: 'wsp_1' });
    resolve(stored);
    expect(await early).toMatchObject({ tier: 'free' });
    expect(await authenticator.authenticate(key)).toMatchObject({ tier: 'pro' });
  });

  it('gives a paid tier to the moment at which it ends', async () => {
    let instant = now;
    const cancelAt = new Date(now.getTime() + 1_000);
    const subscription = {
      ...{ externalId: 'sub_1', status: 'active' as const, tier: 'pro' as const, priceId: 'p' },
      ...{ currentPeriodEnd: cancelAt, cancelAt, trialEnd: null, nextTier: null, graceUntil: null },
    };
    const paid = { ...stored, tier: 'pro' as const, subscription };
    const authenticator = create(() => Promise.resolve(paid), { now: () => instant });
    const key = createApiKey();
    expect(await authenticator.authenticate(key)).toMatchObject({ tier: 'pro' });
    instant = cancelAt;
    expect(authenticator.tryAuthenticate(key)).toMatchObject({ tier: 'free' });
  });
});
