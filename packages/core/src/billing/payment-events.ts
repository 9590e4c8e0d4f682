import { isDomainError } from '../errors/domain-error.ts';
import { assertConfigured, type BillingDeps } from './billing-deps.ts';
import type { PaymentHint } from './payment-provider.ts';
import { syncPlan } from './sync-plan.ts';

/** Keeps an event and leaves it to be processed. One that was processed already is not again. */
export async function receivePaymentEvent(deps: BillingDeps, hint: PaymentHint): Promise<void> {
  const { id, type, customerId } = hint;
  const kept = await deps.billing.addEvent({ id, type, now: deps.clock.now() });
  if (kept.processedAt === null) await deps.jobs.processEvent({ eventId: id, customerId });
}

/**
 * Takes an event as a hint that something changed for a customer, and reads what is true. Notes
 * what it led to. Throws when the truth could not be read, so that it is tried again.
 */
export async function processPaymentEvent(
  deps: BillingDeps,
  job: { eventId: string; customerId: string | null },
): Promise<string> {
  const { eventId: id, customerId } = job;
  try {
    const outcome = await follow(deps, customerId);
    await deps.billing.noteEvent({ id, processedAt: deps.clock.now(), outcome });
    return outcome;
  } catch (error) {
    const outcome = isDomainError(error) ? error.detail : 'It failed on our side.';
    await deps.billing.noteEvent({ id, processedAt: null, outcome });
    throw error;
  }
}

async function follow(deps: BillingDeps, customerId: string | null): Promise<string> {
  if (customerId === null) return 'It concerns no customer.';
  const workspaceId = await findWorkspaceId(deps, customerId);
  if (workspaceId === null) return 'The customer is none of ours.';
  const { changes } = await syncPlan(deps, { workspaceId, actor: 'stripe' });
  return changes.length === 0 ? 'Nothing had changed.' : changes.join('; ');
}

/** By the customer we know, else by what the provider keeps of it: our own note may be lost. */
async function findWorkspaceId(deps: BillingDeps, customerId: string): Promise<string | null> {
  const known = await deps.billing.findWorkspaceId(customerId);
  if (known !== null) return known;
  const customer = await assertConfigured(deps.payments).findCustomer(customerId);
  const workspaceId = customer?.workspaceId ?? null;
  if (workspaceId === null || (await deps.billing.findPlan(workspaceId)) === null) return null;
  const stands = await deps.billing.setCustomer({ workspaceId, customerId, replaces: null });
  return stands === customerId ? workspaceId : null;
}
