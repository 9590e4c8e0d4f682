import type { ContactInput } from '../contracts/billing.ts';
import { DomainError } from '../errors/domain-error.ts';
import { createId } from '../kernel/ids.ts';
import type { BillingDeps } from './billing-deps.ts';

const windowMs = 60 * 60 * 1_000;
/** Requests of one address in an hour. */
const requestsMax = 5;

/** Keeps a request for the Enterprise plan and writes to the operator. Throws `rate.limited`. */
export async function requestContact(
  deps: BillingDeps,
  input: ContactInput & { address: string },
): Promise<void> {
  const at = deps.clock.now();
  const { address, ...request } = input;
  const isKept = await deps.billing.addContactRequest(
    { id: createId('contact'), ...request, address, at },
    { since: new Date(at.getTime() - windowMs), max: requestsMax },
  );
  if (!isKept) throw new DomainError('rate.limited', { retryAfterSeconds: windowMs / 1_000 });
  if (deps.operatorEmail === null) return;
  await deps.mailer.send({
    ...{ kind: 'contact_request', to: deps.operatorEmail, ...request, at: at.toISOString() },
  });
}
