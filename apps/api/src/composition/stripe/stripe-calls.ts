import { DomainError } from '@kamiyo/core/errors';
import { resiliencePolicy } from '@kamiyo/core/kernel';
import { circuitBreaker, ConsecutiveBreaker, handleWhen, isBrokenCircuitError } from 'cockatiel';
import Stripe from 'stripe';

/** Runs a call; whatever goes wrong becomes an error of our own. */
export type StripeCalls = <Result>(call: () => Promise<Result>) => Promise<Result>;

/**
 * Calls to Stripe behind a breaker. The SDK repeats what may be repeated; what fails then opens the
 * breaker after a few times in a row, so that pages answer at once while Stripe is away.
 */
export function createStripeCalls(): StripeCalls {
  const breaker = circuitBreaker(handleWhen(isOutage), {
    halfOpenAfter: resiliencePolicy.breakerOpenMs,
    breaker: new ConsecutiveBreaker(resiliencePolicy.breakerFailureCount),
  });
  return async (call) => {
    try {
      return await breaker.execute(call);
    } catch (error) {
      throw toOwnError(error);
    }
  };
}

/** Whether Stripe does not know what it was asked for. */
export function isMissing(error: unknown): boolean {
  const cause = error instanceof DomainError ? error.cause : error;
  return cause instanceof Stripe.errors.StripeError && cause.code === 'resource_missing';
}

function toOwnError(error: unknown): unknown {
  if (isBrokenCircuitError(error) || isOutage(error)) {
    return new DomainError('billing.unavailable', { cause: error, retryAfterSeconds: 60 });
  }
  if (error instanceof Stripe.errors.StripeError) {
    return new DomainError('billing.refused', { cause: error });
  }
  return error;
}

function isOutage(error: unknown): boolean {
  if (!(error instanceof Stripe.errors.StripeError)) return false;
  const { statusCode } = error;
  return (
    error instanceof Stripe.errors.StripeConnectionError ||
    (statusCode !== undefined && (statusCode >= 500 || statusCode === 429))
  );
}
