import { getBilling, openPortal, syncPlan } from '@kamiyo/core/billing';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';

import { createBillingWorld, type BillingWorld } from '../../testing/billing-world.ts';

let world: BillingWorld;

beforeAll(async () => {
  world = await createBillingWorld(inject('postgresServerUrl'));
});
afterAll(async () => {
  await world.close();
});

describe('a workspace that was deleted', () => {
  it('pays nothing that was bought in the very moment', async () => {
    const { workspaceId } = await world.addWorkspace('Late');
    await world.control('events', { on: false });
    await world.buy(workspaceId, 'pro');
    await world.api.database.prisma.workspace.update({
      where: { id: workspaceId },
      data: { deletedAt: world.api.services.clock.now() },
    });
    await world.control('events', { on: true });
    await syncPlan(world.billing, { workspaceId, actor: 'test' });
    const own = world.stripe.world.subscriptions.filter(
      (row) => row.metadata.workspaceId === workspaceId,
    );
    expect(own.map((row) => row.status)).toEqual(['canceled']);
  });
});

describe('a customer that was deleted at Stripe', () => {
  it('has no plan and no portal, and buys again as another customer', async () => {
    const { workspaceId } = await world.addWorkspace('Forgotten');
    const read = () => getBilling(world.billing, { workspaceId });
    await world.buy(workspaceId, 'pro');
    await world.control('delete-customer', { customer: workspaceId });
    await world.settled();
    expect(await read()).toMatchObject({ tier: 'free', subscription: null });
    const opening = openPortal(world.billing, { workspaceId, returnTo: '/dashboard/billing' });
    await expect(opening).rejects.toMatchObject({ code: 'billing.no_customer' });
    await world.buy(workspaceId, 'team');
    expect(await read()).toMatchObject({ tier: 'team', hasPortal: true });
  });
});
