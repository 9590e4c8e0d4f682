import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';

import { createBillingWorld, type BillingWorld } from '../../testing/billing-world.ts';
import type { CallResult } from '../../testing/browser.ts';
import { createPerson, type Person } from '../../testing/person.ts';
import { createTestApi, type TestApi } from '../../testing/test-api.ts';

const returnTo = '/dashboard/billing';
let world: BillingWorld;
let owner: Person;
let admin: Person;
let member: Person;

beforeAll(async () => {
  world = await createBillingWorld(inject('postgresServerUrl'));
  [owner, admin, member] = [
    await createPerson(world.api, 'Owner'),
    await createPerson(world.api, 'Admin'),
    await createPerson(world.api, 'Member'),
  ];
  const { workspaceId } = owner;
  await world.buy(workspaceId, 'team');
  const joinedAt = world.api.services.clock.now();
  await world.api.database.prisma.membership.createMany({
    data: [
      { workspaceId, userId: admin.userId, role: 'admin', joinedAt },
      { workspaceId, userId: member.userId, role: 'member', joinedAt },
    ],
  });
});
afterAll(async () => {
  await world.close();
});

/** What only an owner may do, as this person. */
async function tryAll({ browser }: Person, workspaceId: string): Promise<CallResult[]> {
  return [
    await browser.query('billing.invoices', { workspaceId }),
    await browser.mutate('billing.refresh', { workspaceId }),
    await browser.mutate('billing.openPortal', { workspaceId, returnTo }),
    await browser.mutate('billing.startCheckout', { workspaceId, returnTo, tier: 'pro' }),
  ];
}

describe('billing', () => {
  it('shows the plan to every member, and money to owners alone', async () => {
    const { workspaceId } = owner;
    for (const { browser } of [owner, admin, member]) {
      const answer = await browser.query('billing.get', { workspaceId });
      expect(answer.data).toMatchObject({ tier: 'team', because: 'subscription' });
    }
    const statuses = (answers: CallResult[]) => answers.map((row) => row.status);
    expect(statuses(await tryAll(owner, workspaceId))).toEqual([200, 200, 200, 200]);
    for (const person of [admin, member]) {
      const answers = await tryAll(person, workspaceId);
      expect(answers.map((row) => row.code)).toEqual(Array(4).fill('role.missing'));
    }
  });

  it('lists what was charged', async () => {
    const { workspaceId } = owner;
    const answer = await owner.browser.query('billing.invoices', { workspaceId });
    expect(answer.data).toMatchObject({
      ...{ data: [{ total: '299.00', currency: 'usd', status: 'paid' }], nextCursor: null },
    });
  });

  it('shows who comes back at once what was bought, before any event arrives', async () => {
    const person = await createPerson(world.api, 'Quick');
    const { workspaceId, browser } = person;
    await world.control('events', { on: false });
    await world.buy(workspaceId, 'pro');
    expect((await browser.query('billing.get', { workspaceId })).data).toMatchObject({
      tier: 'free',
    });
    const answer = await browser.mutate('billing.refresh', { workspaceId });
    expect(answer.data).toMatchObject({ tier: 'pro', subscription: { status: 'active' } });
    await world.control('events', { on: true });
  });

  it('leads nobody to another site', async () => {
    const { workspaceId, browser } = owner;
    for (const elsewhere of ['https://evil.example/', '//evil.example', '/\\evil.example', 'x']) {
      const input = { workspaceId, tier: 'pro', returnTo: elsewhere };
      expect((await browser.mutate('billing.startCheckout', input)).status).toBe(400);
      expect((await browser.mutate('billing.openPortal', input)).status).toBe(400);
    }
  });

  it('ends what is paid for when the workspace is deleted', async () => {
    const { workspaceId, browser } = await createPerson(world.api, 'Gone');
    await world.buy(workspaceId, 'pro');
    const { data } = await browser.query('workspaces.get', { workspaceId });
    const { name: confirmation } = data as { name: string };
    await world.control('outage', { on: true });
    const refused = await browser.mutate('workspaces.delete', { workspaceId, confirmation });
    expect(refused.code).toBe('billing.unavailable');
    expect((await browser.query('workspaces.get', { workspaceId })).status).toBe(200);
    await world.control('outage', { on: false });
    const deleted = await browser.mutate('workspaces.delete', { workspaceId, confirmation });
    expect(deleted.status).toBe(200);
    const own = world.stripe.world.subscriptions.filter(
      (row) => row.metadata.workspaceId === workspaceId,
    );
    expect(own.map((row) => row.status)).toEqual(['canceled']);
  });

  it('ends what is paid for when its owner’s account is deleted', async () => {
    const { workspaceId, browser, password } = await createPerson(world.api, 'Leaving');
    await world.buy(workspaceId, 'pro');
    await world.control('outage', { on: true });
    const refused = await browser.mutate('account.delete', { password });
    expect(refused.code).toBe('billing.unavailable');
    await world.control('outage', { on: false });
    expect((await browser.mutate('account.delete', { password })).code).toBeNull();
    const own = world.stripe.world.subscriptions.filter(
      (row) => row.metadata.workspaceId === workspaceId,
    );
    expect(own.map((row) => row.status)).toEqual(['canceled']);
  });

  it('takes no money for a workspace that is gone: its page is closed', async () => {
    const { workspaceId, browser } = await createPerson(world.api, 'Hesitant');
    const input = { workspaceId, tier: 'pro', returnTo };
    const page = (await browser.mutate('billing.startCheckout', input)).data as { url: string };
    const { data } = await browser.query('workspaces.get', { workspaceId });
    const { name: confirmation } = data as { name: string };
    await browser.mutate('workspaces.delete', { workspaceId, confirmation });
    expect(await world.press(page.url)).toBe('');
    const own = world.stripe.world.subscriptions.filter(
      (row) => row.metadata.workspaceId === workspaceId,
    );
    expect(own).toEqual([]);
  });
});

describe('without a key of the payment provider', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await createTestApi(inject('postgresServerUrl'));
  });
  afterAll(async () => {
    await api.close();
  });

  it('says that billing is not configured', async () => {
    const person = await createPerson(api, 'Alone');
    const { workspaceId, browser } = person;
    const plan = await browser.query('billing.get', { workspaceId });
    expect(plan.data).toMatchObject({ configured: false, tier: 'free', hasPortal: false });
    for (const answer of await tryAll(person, workspaceId)) {
      expect(answer).toMatchObject({ status: 503, code: 'billing.not_configured' });
    }
    const events = await api.app.inject({ method: 'POST', url: '/api/stripe/events', body: '{}' });
    expect(events.statusCode).toBe(503);
  });
});
