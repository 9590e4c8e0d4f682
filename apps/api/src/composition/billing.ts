import type { BillingDeps, PaymentProvider } from '@kamiyo/core/billing';
import type { Clock } from '@kamiyo/core/kernel';
import { createBillingStore, type Database } from '@kamiyo/db';

import type { Env } from '../env.ts';
import { createBillingJobs } from './billing-jobs.ts';
import { createMailer } from './mailer.ts';
import { createTurns } from './create-turns.ts';

/** Wires what plans and payment need. Without a provider the app runs and says so. */
export function createBilling(input: {
  database: Database;
  clock: Clock;
  env: Pick<Env, 'HOST' | 'PORT' | 'PUBLIC_URL' | 'OPERATOR_EMAIL'>;
  payments: PaymentProvider | null;
}): BillingDeps {
  const { database, clock, env, payments } = input;
  const webOrigin = env.PUBLIC_URL ?? `http://${env.HOST}:${String(env.PORT)}`;
  return {
    billing: createBillingStore(database),
    jobs: createBillingJobs(database),
    takeTurn: createTurns(),
    mailer: createMailer(database),
    ...{ payments, clock, webOrigin: webOrigin.replace(/\/+$/, '') },
    operatorEmail: env.OPERATOR_EMAIL ?? null,
  };
}
