import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';

import { createBillingWorld, type BillingWorld } from '../testing/billing-world.ts';
import { runCli } from '../testing/run-cli.ts';

let world: BillingWorld;

beforeAll(async () => {
  world = await createBillingWorld(inject('postgresServerUrl'));
});
afterAll(async () => {
  await world.close();
});

describe('kamiyo stripe sync', () => {
  const sync = (args: readonly string[]) =>
    runCli(world.api.database.url, ['stripe', 'sync', '--json', ...args], {
      ...{ STRIPE_SECRET_KEY: 'sk_test', STRIPE_API_URL: world.stripe.url },
    });

  it('repairs what drifted, tells what it changed, and then finds nothing', async () => {
    const { workspaceId } = await world.addWorkspace('Drifted');
    await world.control('events', { on: false });
    await world.buy(workspaceId, 'pro');
    const lost = await world.addWorkspace('Undercharged');
    const where = { id: lost.workspaceId };
    await world.buy(lost.workspaceId, 'pro');
    await world.control('events', { on: true });
    expect(await world.tierOf(workspaceId)).toBe('free');
    await world.api.database.prisma.workspace.update({ where, data: { tier: 'team' } });
    const one = await sync(['--workspace', 'Drifted']);
    expect(one.code).toBe(0);
    expect(JSON.parse(one.stdout)).toMatchObject({
      ...{ checked: 1, failed: [] },
      changed: [{ workspaceId, changes: expect.arrayContaining(['tier: free → pro']) as unknown }],
    });
    expect(await world.tierOf(workspaceId)).toBe('pro');
    expect(await world.tierOf(lost.workspaceId)).toBe('team');
    const all = await sync([]);
    expect(JSON.parse(all.stdout)).toMatchObject({
      changed: [{ changes: expect.arrayContaining(['tier: team → pro']) as unknown }],
    });
    expect(JSON.parse((await sync([])).stdout)).toMatchObject({ changed: [], failed: [] });
  });

  it('says in a sentence that billing is not configured', async () => {
    const result = await runCli(world.api.database.url, ['stripe', 'sync']);
    expect(result.code).toBe(1);
    expect(result.stderr).toContain('set STRIPE_SECRET_KEY');
  });
});
