import type { BillingDeps } from '@kamiyo/core/billing';
import { DomainError } from '@kamiyo/core/errors';
import { bulkhead, isBulkheadRejectedError } from 'cockatiel';

/** Each holds a connection to the database for as long as the payment provider takes. */
const atOnceMax = 2;
const waitingMax = 40;

/** Turns at asking the payment provider under a lock. Whoever waits holds nothing yet. */
export function createTurns(): BillingDeps['takeTurn'] {
  const turns = bulkhead(atOnceMax, waitingMax);
  return async (run) => {
    try {
      return await turns.execute(run);
    } catch (error) {
      if (!isBulkheadRejectedError(error)) throw error;
      throw new DomainError('billing.unavailable', { cause: error, retryAfterSeconds: 60 });
    }
  };
}
