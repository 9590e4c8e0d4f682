import { DomainError } from '@kamiyo/core/errors';
import type { Clock } from '@kamiyo/core/kernel';
import { z } from 'zod';

import type { OutboundService } from '../../composition/outbound.ts';

/** A reporter changes its keys rarely, and keeps the old ones a while. */
const rememberedMs = 60 * 60 * 1_000;
/** Anybody can name a key that is not there: the reporter is asked again at most this often. */
const askedAgainMs = 60 * 1_000;

const publicKeysSchema = z.object({
  public_keys: z.array(z.object({ key_identifier: z.string(), key: z.string() })),
});

/** The keys that a reporter publishes. */
export type PublishedKeys = {
  /** In PEM; null when it publishes no such key. Throws `service.unavailable` when it is away. */
  find(keyId: string): Promise<string | null>;
};

/** Remembers what a reporter published, and reads it again when that is old or a key is new. */
export function createPublishedKeys(deps: {
  outbound: OutboundService;
  clock: Clock;
  url: string;
}): PublishedKeys {
  let keys = new Map<string, string>();
  let askedAtMs = -Infinity;
  let asking: Promise<void> | null = null;
  let failure: DomainError | null = null;
  const ask = async () => {
    askedAtMs = deps.clock.now().getTime();
    try {
      const request = { method: 'GET', url: deps.url, headers: {} } as const;
      const { body } = await deps.outbound.fetch(request);
      const published = publicKeysSchema.parse(JSON.parse(body ?? 'null'));
      keys = new Map(published.public_keys.map((row) => [row.key_identifier, row.key]));
      failure = null;
    } catch (cause) {
      const retryAfterSeconds = askedAgainMs / 1_000;
      failure = new DomainError('service.unavailable', { cause, retryAfterSeconds });
    }
  };
  return {
    find: async (keyId) => {
      const ageMs = deps.clock.now().getTime() - askedAtMs;
      if (ageMs > (keys.has(keyId) ? rememberedMs : askedAgainMs)) {
        asking ??= ask().finally(() => {
          asking = null;
        });
      }
      await asking;
      const key = keys.get(keyId) ?? null;
      if (key === null && failure !== null) throw failure;
      return key;
    },
  };
}
