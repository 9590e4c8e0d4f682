import { burstWindowMs, createSlidingWindow, type SlidingWindow } from '@kamiyo/core/access';
import { DomainError } from '@kamiyo/core/errors';
import type { Clock } from '@kamiyo/core/kernel';
import { LRUCache } from 'lru-cache';

const addressesRemembered = 50_000;

/** Throws `rate.limited` when an address asks too often. State of one process. */
export type AddressLimit = { pass(address: string): void };

/** At most `limit` requests of one address in any ten seconds. */
export function createAddressLimit(options: { clock: Clock; limit: number }): AddressLimit {
  const windows = new LRUCache<string, SlidingWindow>({ max: addressesRemembered });
  return {
    pass: (address) => {
      let window = windows.get(address);
      if (window === undefined) {
        window = createSlidingWindow(options.limit, burstWindowMs);
        windows.set(address, window);
      }
      const waitMs = window.take(options.clock.now().getTime());
      if (waitMs > 0) {
        throw new DomainError('rate.limited', { retryAfterSeconds: Math.ceil(waitMs / 1_000) });
      }
    },
  };
}
