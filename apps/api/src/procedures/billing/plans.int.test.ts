import { issueKey } from '@kamiyo/core/access';
import {
  getBilling,
  listInvoices,
  openPortal,
  setTierOverride,
  startCheckout,
  syncPlan,
} from '@kamiyo/core/billing';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';

import { createBillingWorld, type BillingWorld } from '../../testing/billing-world.ts';

const returnTo = '/dashboard/billing';
let world: BillingWorld;

beforeAll(async () => {
  world = await createBillingWorld(inject('postgresServerUrl'));
});
afterAll(async () => {
  await world.close();
});

async function call(key: string): Promise<{ status: number; limit: string | null }> {
  const headers = { authorization: `Bearer ${key}` };
  const answer = await fetch(`${world.url}/v1/chains`, { headers });
  await answer.arrayBuffer();
  return { status: answer.status, limit: answer.headers.get('x-ratelimit-limit') };
}

/** Opens the portal and presses one of its buttons. */
async function portal(workspaceId: string, act: string): Promise<void> {
  const { url } = await openPortal(world.billing, { workspaceId, returnTo });
  await world.press(`${url}/${act}`);
  await world.settled();
}

const read = (workspaceId: string) => getBilling(world.billing, { workspaceId });

describe('an upgrade through Checkout', () => {
  it('lets the next call pass that the quota refused a moment before', async () => {
    const { workspaceId, key } = await world.addWorkspace('Hurried');
    let refused = await call(key);
    while (refused.status === 200) refused = await call(key);
    expect(refused).toEqual({ status: 429, limit: '100' });
    const landed = await world.buy(workspaceId, 'pro');
    expect(landed).toBe('http://127.0.0.1:3000/dashboard/billing?checkout=done');
    expect(await call(key)).toEqual({ status: 200, limit: '1000' });
    expect(await read(workspaceId)).toMatchObject({
      ...{ tier: 'pro', because: 'subscription', configured: true, hasPortal: true },
      subscription: { status: 'active', cancelAt: null, nextTier: null, graceUntil: null },
    });
  });

  it('keeps one page open: the same one again, another instead of it', async () => {
    const { workspaceId } = await world.addWorkspace('Undecided');
    const open = (tier: 'pro' | 'team') =>
      startCheckout(world.billing, { workspaceId, tier, returnTo, actor: 'test' });
    const [first, second] = await Promise.all([open('pro'), open('pro')]);
    expect(second.url).toBe(first.url);
    const other = await open('team');
    expect(other.url).not.toBe(first.url);
    expect(await world.press(first.url)).toBe('');
    const own = world.stripe.world.customers.filter((row) => row.name === 'Undecided');
    expect(own).toHaveLength(1);
  });

  it('never makes a second subscription: the portal confirms the change', async () => {
    const { workspaceId } = await world.addWorkspace('Grown');
    await world.buy(workspaceId, 'pro');
    const { url } = await startCheckout(world.billing, {
      ...{ workspaceId, tier: 'team', returnTo, actor: 'test' },
    });
    expect(url).toContain('/portal/');
    expect(await world.press(`${url}/price_team`)).toContain('checkout=done');
    await world.settled();
    expect(await world.tierOf(workspaceId)).toBe('team');
    const own = world.stripe.world.subscriptions.filter(
      (row) => row.metadata.workspaceId === workspaceId,
    );
    expect(own).toHaveLength(1);
  });

  it('is not offered for a tier that an operator set, and not for one that is not sold', async () => {
    const { workspaceId } = await world.addWorkspace('Favoured');
    const start = (tier: 'enterprise' | 'pro') =>
      startCheckout(world.billing, { workspaceId, tier, returnTo, actor: 'test' });
    await expect(start('enterprise')).rejects.toMatchObject({ code: 'billing.tier_not_sold' });
    const { prisma } = world.api.database;
    const where = { id: workspaceId };
    await prisma.workspace.update({ where, data: { tierOverride: 'enterprise' } });
    await expect(start('pro')).rejects.toMatchObject({ code: 'billing.tier_overridden' });
  });
});

describe('a plan cancelled in the portal', () => {
  it('keeps its limits to the end of the period, and loses them then', async () => {
    const { workspaceId, key } = await world.addWorkspace('Leaving');
    await world.buy(workspaceId, 'pro');
    await portal(workspaceId, 'cancel');
    const billing = await read(workspaceId);
    expect(billing).toMatchObject({ tier: 'pro', because: 'subscription' });
    expect(billing.subscription?.cancelAt).toBe(billing.subscription?.currentPeriodEnd);
    await world.later(29);
    expect((await call(key)).limit).toBe('1000');
    await world.later(2);
    expect(await world.tierOf(workspaceId)).toBe('free');
    expect((await call(key)).limit).toBe('100');
    expect(await read(workspaceId)).toMatchObject({ because: 'free', subscription: null });
  });

  it('loses them on time although Stripe says nothing', async () => {
    const { workspaceId, key } = await world.addWorkspace('Silent');
    await world.buy(workspaceId, 'pro');
    await portal(workspaceId, 'cancel');
    await world.control('events', { on: false });
    await world.later(31);
    expect(await read(workspaceId)).toMatchObject({ tier: 'free', because: 'free' });
    expect((await call(key)).limit).toBe('100');
    await world.api.database.pool.query(
      `UPDATE graphile_worker._private_jobs SET run_at = now() WHERE run_at > now()`,
    );
    await world.settled();
    expect(await world.tierOf(workspaceId)).toBe('free');
    await world.control('events', { on: true });
  });

  it('changes to the smaller plan at the end of the period', async () => {
    const { workspaceId } = await world.addWorkspace('Shrinking');
    await world.buy(workspaceId, 'team');
    await portal(workspaceId, 'price_pro');
    expect(await read(workspaceId)).toMatchObject({
      ...{ tier: 'team', subscription: { nextTier: 'pro', nextTierName: 'Pro' } },
    });
    await world.later(31);
    expect(await read(workspaceId)).toMatchObject({
      ...{ tier: 'pro', subscription: { tier: 'pro', nextTier: null } },
    });
  });
});

describe('a payment that failed', () => {
  it('leads through a grace of seven days to the free plan, and back once it is paid', async () => {
    const { workspaceId } = await world.addWorkspace('Shortofcash');
    await world.buy(workspaceId, 'pro');
    await world.control('refuse-card', { customer: workspaceId });
    await world.later(30);
    const billing = await read(workspaceId);
    expect(billing).toMatchObject({
      ...{ tier: 'pro', because: 'grace', subscription: { status: 'past_due' } },
    });
    const { graceUntil } = billing.subscription ?? {};
    const letters = () =>
      world.api.letters.filter((row) => 'workspace' in row && row.workspace === 'Shortofcash');
    expect(letters().at(-1)).toMatchObject({ kind: 'payment_failed', graceUntil });
    await world.later(6);
    expect(await read(workspaceId)).toMatchObject({ tier: 'pro', because: 'grace' });
    await world.later(1.5);
    expect(await read(workspaceId)).toMatchObject({ tier: 'free', because: 'free' });
    await syncPlan(world.billing, { workspaceId, actor: 'sync' });
    expect(await world.tierOf(workspaceId)).toBe('free');
    expect(letters().at(-1)).toMatchObject({ kind: 'plan_changed', before: 'Pro', now: 'Free' });
    await portal(workspaceId, 'pay');
    expect(await read(workspaceId)).toMatchObject({
      ...{ tier: 'pro', because: 'subscription', subscription: { graceUntil: null } },
    });
  });
});

describe('what a plan has no room for', () => {
  it('is paused from the newest on, and comes back with a larger plan', async () => {
    const { workspaceId, ownerId, key } = await world.addWorkspace('Crowded');
    await world.buy(workspaceId, 'team');
    const issue = async (name: string) => {
      world.api.setNow(new Date(world.api.services.clock.now().getTime() + 1_000).toISOString());
      return issueKey(world.api.keys, {
        ...{ workspaceId, name, scopes: ['read'], expiresAt: null, actor: ownerId },
      });
    };
    const [second, third] = [await issue('second'), await issue('third')];
    const memberId = await world.addMember(workspaceId, 'member');
    expect((await call(third.key)).status).toBe(200);
    await portal(workspaceId, 'cancel');
    await world.later(31);
    const { prisma } = world.api.database;
    const paused = async () => ({
      keys: (await prisma.apiKey.findMany({ where: { workspaceId, pausedAt: { not: null } } })).map(
        (row) => row.id,
      ),
      members: (
        await prisma.membership.findMany({ where: { workspaceId, pausedAt: { not: null } } })
      ).map((row) => row.userId),
    });
    expect(await paused()).toEqual({ keys: [third.id], members: [memberId] });
    expect((await read(workspaceId)).paused).toEqual({ keys: 1, members: 1 });
    expect((await call(key)).status).toBe(200);
    expect((await call(second.key)).status).toBe(200);
    expect((await call(third.key)).status).toBeGreaterThanOrEqual(401);
    await world.buy(workspaceId, 'team');
    expect(await paused()).toEqual({ keys: [], members: [] });
    expect((await call(third.key)).status).toBe(200);
    const actions = await prisma.auditEntry.findMany({ where: { workspaceId } });
    expect(actions.map((row) => row.action)).toEqual(
      expect.arrayContaining(['key.paused', 'key.resumed', 'member.paused', 'member.resumed']),
    );
  });
});

describe('while Stripe is away', () => {
  it('says so, and everything else goes on', async () => {
    const { workspaceId, key } = await world.addWorkspace('Stranded');
    await world.control('outage', { on: true });
    const start = startCheckout(world.billing, { workspaceId, tier: 'pro', returnTo, actor: 't' });
    await expect(start).rejects.toMatchObject({ code: 'billing.unavailable' });
    expect((await call(key)).status).toBe(200);
    expect(await read(workspaceId)).toMatchObject({ tier: 'free', configured: true });
    await world.control('outage', { on: false });
    expect(await world.buy(workspaceId, 'pro')).toContain('checkout=done');
  });
});

describe('a tier that an operator set', () => {
  it('goes before the subscription, and gives way to it again', async () => {
    const { workspaceId, key } = await world.addWorkspace('Patron');
    await world.buy(workspaceId, 'pro');
    const limit = async () => (await call(key)).limit;
    const set = (tier: 'team' | null) =>
      setTierOverride(world.billing, { workspaceId, tier, reason: 'a friend', actor: 'ops' });
    expect(await limit()).toBe('1000');
    await set('team');
    await expect.poll(limit, { timeout: 1_000 }).toBe('10000');
    await set(null);
    await expect.poll(limit, { timeout: 1_000 }).toBe('1000');
    const notes = await world.api.database.prisma.auditEntry.findMany({
      ...{ where: { workspaceId, action: 'tier.overridden' }, orderBy: { id: 'asc' } },
    });
    expect(notes.map((row) => row.detail)).toEqual([
      { from: null, to: 'team', reason: 'a friend' },
      { from: 'team', to: null, reason: 'a friend' },
    ]);
  });
});

describe('who never bought anything', () => {
  it('has no portal and no invoices, and a cursor that nobody gave is refused', async () => {
    const { workspaceId } = await world.addWorkspace('Stranger');
    const portal = openPortal(world.billing, { workspaceId, returnTo });
    await expect(portal).rejects.toMatchObject({ code: 'billing.no_customer' });
    const empty = await listInvoices(world.billing, { workspaceId, limit: 5 });
    expect(empty).toEqual({ data: [], nextCursor: null });
    await world.buy(workspaceId, 'pro');
    const wrong = listInvoices(world.billing, { workspaceId, limit: 5, cursor: 'in_nobody' });
    await expect(wrong).rejects.toMatchObject({ code: 'cursor.invalid' });
  });
});
