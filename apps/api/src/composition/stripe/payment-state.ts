import { isDomainError } from '@kamiyo/core/errors';
import type { Clock } from '@kamiyo/core/kernel';

import type { StripeProvider } from './stripe-provider.ts';

/** How payment is doing, as it was last seen. */
export type PaymentState = {
  configured: boolean;
  /** Lookup keys without a price. */
  missingPrices: string[];
  /** Why the provider could not be asked; null when it answered. */
  failure: string | null;
};

const askedAgainMs = 60_000;

/** Answers at once with what was seen last, and looks again beside it: a probe never waits. */
export function createPaymentState(
  payments: Pick<StripeProvider, 'findMissingPrices'> | null,
  clock: Clock,
): () => PaymentState {
  let state: PaymentState = { configured: payments !== null, missingPrices: [], failure: null };
  let askedAt = -Infinity;
  const look = async (provider: NonNullable<typeof payments>) => {
    try {
      const missingPrices = await provider.findMissingPrices();
      state = { configured: true, missingPrices, failure: null };
    } catch (error) {
      const failure = isDomainError(error) ? error.detail : 'It failed on our side.';
      state = { configured: true, missingPrices: state.missingPrices, failure };
    }
  };
  return () => {
    const now = clock.now().getTime();
    if (payments !== null && now - askedAt >= askedAgainMs) {
      askedAt = now;
      void look(payments);
    }
    return state;
  };
}
