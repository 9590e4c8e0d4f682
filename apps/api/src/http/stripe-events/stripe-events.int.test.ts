import { syncPlan } from '@kamiyo/core/billing';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';

import { createBillingWorld, type BillingWorld } from '../../testing/billing-world.ts';
import { cancelNow } from '../../testing/stripe-server/subscriptions.ts';

let world: BillingWorld;

beforeAll(async () => {
  world = await createBillingWorld(inject('postgresServerUrl'));
});
afterAll(async () => {
  await world.close();
});

async function post(body: string, signature: string | null): Promise<number> {
  const headers = { ...(signature === null ? {} : { 'stripe-signature': signature }) };
  const url = `${world.url}/api/stripe/events`;
  const answer = await fetch(url, {
    ...{ method: 'POST', body },
    headers: { 'content-type': 'application/json', ...headers },
  });
  return answer.status;
}

const readState = async (workspaceId: string) => {
  const { prisma } = world.api.database;
  const { tier } = await prisma.workspace.findUniqueOrThrow({ where: { id: workspaceId } });
  const row = await prisma.subscription.findUnique({ where: { workspaceId } });
  return { tier, row: row === null ? null : { ...row, readAt: null } };
};

describe('POST /api/stripe/events', () => {
  it('ends in one right state after ten copies, in any order, all at once', async () => {
    const { workspaceId } = await world.addWorkspace('Repeated');
    await world.buy(workspaceId, 'pro');
    await world.buy(workspaceId, 'team');
    await world.control('events', { on: false });
    const portal = world.stripe.world.portals.at(-1)?.id ?? '';
    await world.press(`${world.stripe.url}/portal/${portal}/price_team`);
    await world.control('events', { on: true });
    expect(await world.tierOf(workspaceId)).toBe('pro');
    const { events } = world.stripe.world;
    const copies = Array.from({ length: 10 }, () => events)
      .flat()
      .map((event) => ({ event, place: Math.random() }))
      .sort((a, b) => a.place - b.place);
    const statuses = await Promise.all(
      copies.map(({ event }) => {
        const { body, signature } = world.stripe.events.sign(event);
        return post(body, signature);
      }),
    );
    expect(new Set(statuses)).toEqual(new Set([200]));
    await world.settled();
    const state = await readState(workspaceId);
    expect(state).toMatchObject({ tier: 'team', row: { status: 'active', tier: 'team' } });
    const { prisma } = world.api.database;
    const kept = await prisma.paymentEvent.findMany();
    expect(kept).toHaveLength(events.length);
    expect(kept.every((row) => row.processedAt !== null)).toBe(true);
    const changes = await prisma.auditEntry.findMany({
      ...{ where: { workspaceId, action: 'tier.changed' }, orderBy: { id: 'asc' } },
    });
    expect(changes.map((row) => row.detail)).toMatchObject([{ to: 'pro' }, { to: 'team' }]);
    const letters = world.api.letters.filter((row) => row.kind === 'plan_changed');
    expect(letters.map((row) => row.now)).toEqual(['Pro', 'Team']);
  });

  it('follows an event up once: a replay asks Stripe nothing', async () => {
    const { workspaceId } = await world.addWorkspace('Replayed');
    await world.buy(workspaceId, 'pro');
    const event = world.stripe.world.events.at(-1);
    if (event === undefined) throw new Error('Stripe sent nothing.');
    const read = () =>
      world.api.database.prisma.paymentEvent.findUniqueOrThrow({ where: { id: event.id } });
    const before = await read();
    const { body, signature } = world.stripe.events.sign(event);
    expect(await post(body, signature)).toBe(200);
    await world.settled();
    expect(before.attempts).toBe(1);
    expect(await read()).toEqual(before);
  });

  it('never lets an older reading land on a newer one', async () => {
    const { workspaceId } = await world.addWorkspace('Overtaken');
    await world.buy(workspaceId, 'pro');
    const { payments } = world.billing;
    if (payments === null) throw new Error('Billing is configured.');
    const { promise: reading, resolve: hasRead } = Promise.withResolvers<null>();
    const listSubscriptions = async (customerId: string) => {
      const rows = await payments.listSubscriptions(customerId);
      hasRead(null);
      await new Promise((resolve) => setTimeout(resolve, 300));
      return rows;
    };
    const slow = { ...world.billing, payments: { ...payments, listSubscriptions } };
    const older = syncPlan(slow, { workspaceId, actor: 'slow' });
    await reading;
    const subscription = world.stripe.world.subscriptions.at(-1);
    if (subscription !== undefined) cancelNow(world.stripe.world, subscription);
    await syncPlan(world.billing, { workspaceId, actor: 'fast' });
    await older;
    expect(await readState(workspaceId)).toEqual({ tier: 'free', row: null });
    await world.settled();
  });

  it('finds the workspace again when the note of its customer was lost', async () => {
    const { workspaceId } = await world.addWorkspace('Restored');
    await world.control('events', { on: false });
    await world.buy(workspaceId, 'pro');
    await world.control('events', { on: true });
    const { prisma } = world.api.database;
    await prisma.workspace.update({ where: { id: workspaceId }, data: { customerId: null } });
    const event = world.stripe.world.events.findLast((row) => row.type === 'invoice.paid');
    if (event === undefined) throw new Error('Nothing was paid.');
    const { body, signature } = world.stripe.events.sign(event);
    expect(await post(body, signature)).toBe(200);
    await world.settled();
    expect(await world.tierOf(workspaceId)).toBe('pro');
  });

  it('answers 400 to what Stripe did not sign, signed otherwise or signed long ago', async () => {
    const { workspaceId } = await world.addWorkspace('Forged');
    const kept = await world.api.database.prisma.paymentEvent.count();
    const event = {
      ...{ id: 'evt_forged', object: 'event' as const, type: 'customer.subscription.updated' },
      ...{ created: 0, data: { object: { customer: 'cus_x', metadata: { workspaceId } } } },
    };
    const { body, signature } = world.stripe.events.sign(event);
    expect(await post(body, null)).toBe(400);
    expect(await post(body, 't=1,v1=00')).toBe(400);
    expect(await post(body.replace('cus_x', 'cus_y'), signature)).toBe(400);
    expect(await post(` ${body}`, signature)).toBe(400);
    const old = signature;
    world.api.setNow(new Date(Date.now() + 301_000).toISOString());
    expect(await post(body, old)).toBe(400);
    world.api.setNow(new Date().toISOString());
    expect(await post('not json', 'x')).toBe(400);
    expect(await world.api.database.prisma.paymentEvent.count()).toBe(kept);
    expect(await world.tierOf(workspaceId)).toBe('free');
  });

  it('takes types and customers that mean nothing here, and says so', async () => {
    for (const [id, object] of [
      ['evt_type', { object: 'tax.rate', id: 'txr_1' }],
      ['evt_stranger', { object: 'invoice', customer: 'cus_of_another_product' }],
    ] as const) {
      const event = { id, object: 'event' as const, type: 'strange.thing', created: 0 };
      const { body, signature } = world.stripe.events.sign({ ...event, data: { object } });
      expect(await post(body, signature)).toBe(200);
    }
    await world.settled();
    const rows = await world.api.database.prisma.paymentEvent.findMany({
      ...{ where: { type: 'strange.thing' }, orderBy: { id: 'asc' } },
    });
    expect(rows.map((row) => row.outcome)).toEqual([
      'The customer is none of ours.',
      'It concerns no customer.',
    ]);
    expect(rows.every((row) => row.processedAt !== null)).toBe(true);
  });

  it('keeps an event that cannot be followed up, and follows it up later', async () => {
    const { workspaceId } = await world.addWorkspace('Patient');
    await world.control('events', { on: false });
    await world.buy(workspaceId, 'pro');
    await world.control('events', { on: true });
    const event = world.stripe.world.events.findLast((row) => row.type === 'invoice.paid');
    if (event === undefined) throw new Error('Nothing was paid.');
    await world.control('outage', { on: true });
    const { body, signature } = world.stripe.events.sign(event);
    expect(await post(body, signature)).toBe(200);
    const { prisma, pool } = world.api.database;
    const read = () => prisma.paymentEvent.findUniqueOrThrow({ where: { id: event.id } });
    await expect.poll(async () => (await read()).attempts, { timeout: 5_000 }).toBe(1);
    expect(await read()).toMatchObject({
      processedAt: null,
      outcome: 'The payment provider does not answer',
    });
    expect(await world.tierOf(workspaceId)).toBe('free');
    await world.control('outage', { on: false });
    await pool.query('UPDATE graphile_worker._private_jobs SET run_at = now() WHERE attempts > 0');
    await world.settled();
    expect(await read()).toMatchObject({ attempts: 2 });
    expect((await read()).processedAt).not.toBeNull();
    expect(await world.tierOf(workspaceId)).toBe('pro');
  });
});
