import { issueKey } from '@kamiyo/core/access';
import type { BillingDeps } from '@kamiyo/core/billing';
import { startCheckout } from '@kamiyo/core/billing';
import { createId } from '@kamiyo/core/kernel';
import { Logger, run, runMigrations, type Runner } from 'graphile-worker';
import { pino } from 'pino';

import { createStripeProvider } from '../composition/stripe/stripe-provider.ts';
import { planTasks } from '../jobs/plans/plan-tasks.ts';
import { listen } from './listen.ts';
import { startStripeServer, type StripeServer } from './stripe-server/stripe-server.ts';
import { createTestApi, type TestApi } from './test-api.ts';

const webhookSecret = 'whsec_test';
const dayMs = 86_400_000;

export type BillingWorld = {
  api: TestApi;
  /** Where the api listens. */
  url: string;
  stripe: StripeServer;
  billing: BillingDeps;
  /** A workspace with its owner and a key. */
  addWorkspace(name: string): Promise<{ workspaceId: string; ownerId: string; key: string }>;
  addMember(workspaceId: string, role: string): Promise<string>;
  /** Opens the Checkout page of a plan and presses "Pay". Answers where the browser ends up. */
  buy(workspaceId: string, tier: 'pro' | 'team'): Promise<string>;
  /** Presses a button of a hosted page. Answers where it leads. */
  press(url: string): Promise<string>;
  /** What a test does to Stripe. */
  control(act: string, body?: Record<string, unknown>): Promise<void>;
  /** Lets time pass on every clock. */
  later(days: number): Promise<void>;
  /** Resolves when no event is on its way and no job is due. */
  settled(): Promise<void>;
  tierOf(workspaceId: string): Promise<string>;
  close(): Promise<void>;
};

/** The real server with a worker beside it, and a Stripe whose clock is the same. */
export async function createBillingWorld(postgresServerUrl: string): Promise<BillingWorld> {
  let now = () => new Date();
  const stripe = await startStripeServer({ webhookSecret, now: () => now() });
  const api = await createTestApi(postgresServerUrl, {
    payments: (clock) => {
      now = () => clock.now();
      const secrets = { STRIPE_SECRET_KEY: 'sk_test', STRIPE_WEBHOOK_SECRET: webhookSecret };
      return createStripeProvider({ ...secrets, STRIPE_API_URL: stripe.url }, clock);
    },
  });
  // The queue has the clock of the database: what is due later must be due later there too.
  api.setNow(new Date().toISOString());
  const url = await listen(api);
  stripe.sendTo(`${url}/api/stripe/events`);
  const { billing } = api.rest.services;
  const runner = await startWorker(api, billing);
  const parts = { api, url, stripe, billing };
  const control = async (act: string, body: Record<string, unknown> = {}) => {
    await fetch(`${stripe.url}/control/${act}`, {
      ...{ method: 'POST', body: JSON.stringify(body) },
      headers: { 'content-type': 'application/json' },
    });
  };
  const settled = () => untilSettled(parts);
  return {
    ...{ ...parts, control, press, settled },
    addWorkspace: (name) => addWorkspace(api, name),
    addMember: (workspaceId, role) => addMember(api, workspaceId, role),
    buy: async (workspaceId, tier) => {
      const returnTo = '/dashboard/billing';
      const page = await startCheckout(billing, { workspaceId, tier, returnTo, actor: 'test' });
      const landed = await press(page.url);
      await settled();
      return landed;
    },
    later: async (days) => {
      api.setNow(new Date(now().getTime() + days * dayMs).toISOString());
      await control('settle');
      await settled();
    },
    tierOf: async (id) =>
      (await api.database.prisma.workspace.findUniqueOrThrow({ where: { id } })).tier,
    close: async () => {
      await runner.stop();
      await stripe.close();
      await api.close();
    },
  };
}

async function startWorker(api: TestApi, billing: BillingDeps): Promise<Runner> {
  await runMigrations({ connectionString: api.database.url });
  return run({
    ...{ connectionString: api.database.url, noHandleSignals: true },
    ...{ pollInterval: 100, concurrency: 8 },
    logger: new Logger(() => () => undefined),
    taskList: planTasks(billing, pino({ level: 'silent' })),
  });
}

async function untilSettled({ api, stripe }: Pick<BillingWorld, 'api' | 'stripe'>): Promise<void> {
  for (;;) {
    await stripe.events.idle();
    const { rows } = await api.database.pool.query<{ due: number }>(
      'SELECT count(*)::int AS due FROM graphile_worker.jobs WHERE run_at <= now() AND attempts < max_attempts',
    );
    if (rows[0]?.due === 0) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

async function press(url: string): Promise<string> {
  const answer = await fetch(url, { method: 'POST', redirect: 'manual' });
  return answer.headers.get('location') ?? '';
}

async function addWorkspace(
  api: TestApi,
  name: string,
): Promise<{ workspaceId: string; ownerId: string; key: string }> {
  const workspaceId = createId('workspace');
  const now = api.services.clock.now();
  const { access } = api.keys;
  await access.addWorkspace({ id: workspaceId, name, tier: 'free', actor: 'test', now });
  const ownerId = await addMember(api, workspaceId, 'owner');
  const { key } = await issueKey(api.keys, {
    ...{ workspaceId, name: 'first', scopes: ['read'], expiresAt: null, actor: ownerId },
  });
  return { workspaceId, ownerId, key };
}

async function addMember(api: TestApi, workspaceId: string, role: string): Promise<string> {
  const userId = createId('user');
  const now = api.services.clock.now();
  const user = { id: userId, name: role, createdAt: now, emailVerifiedAt: now };
  const { prisma } = api.database;
  await prisma.user.create({ data: { ...user, email: `${userId}@example.org` } });
  await prisma.membership.create({ data: { workspaceId, userId, role, joinedAt: now } });
  return userId;
}
