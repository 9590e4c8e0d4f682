import { tiers, type TierId } from '@kamiyo/core/access';
import { DomainError } from '@kamiyo/core/errors';
import type { Clock } from '@kamiyo/core/kernel';
import type Stripe from 'stripe';

import type { StripeCalls } from './stripe-calls.ts';

/** A price that was changed at Stripe is sold after this. */
const rememberedMs = 60_000;

const keyOf = new Map(
  tiers.flatMap(({ id, priceLookupKey }) =>
    priceLookupKey === null ? [] : [[id, priceLookupKey]],
  ),
) as ReadonlyMap<TierId, string>;

export type PriceBook = {
  /** The price at which a plan is sold now. Throws `billing.price_missing`. */
  getPrice(tier: TierId): Promise<Stripe.Price>;
  /** The plan that a price buys, also one that is no longer sold; null when it is none of ours. */
  findTier(price: Stripe.Price | string): Promise<TierId | null>;
  /** Lookup keys that Stripe has no price for. */
  findMissing(): Promise<string[]>;
};

/**
 * Prices are found at Stripe by the lookup keys of the tier table. Whoever subscribed before a price
 * was replaced keeps the old one, which has lost the key: it is known by its product.
 */
export function createPriceBook(deps: {
  stripe: Stripe;
  run: StripeCalls;
  clock: Clock;
}): PriceBook {
  const { stripe, run, clock } = deps;
  const older = new Map<string, Stripe.Price>();
  let sold: { prices: Map<TierId, Stripe.Price>; at: number } | null = null;

  const readSold = async () => {
    const now = clock.now().getTime();
    if (sold !== null && Math.abs(now - sold.at) < rememberedMs) return sold.prices;
    const lookup_keys = [...keyOf.values()];
    const { data } = await run(() => stripe.prices.list({ lookup_keys, active: true, limit: 100 }));
    const prices = new Map<TierId, Stripe.Price>();
    for (const [tier, key] of keyOf) {
      const price = data.find((row) => row.lookup_key === key);
      if (price !== undefined) prices.set(tier, price);
    }
    sold = { prices, at: now };
    return prices;
  };

  const getById = async (id: string, prices: Map<TierId, Stripe.Price>) => {
    const known = [...prices.values()].find((row) => row.id === id) ?? older.get(id);
    if (known !== undefined) return known;
    const price = await run(() => stripe.prices.retrieve(id));
    older.set(id, price);
    return price;
  };

  return {
    getPrice: async (tier) => {
      const price = (await readSold()).get(tier);
      if (price !== undefined) return price;
      const key = keyOf.get(tier) ?? 'none';
      throw new DomainError('billing.price_missing', {
        detail: `Stripe has no active price with the lookup key ${key}.`,
      });
    },
    findTier: async (given) => {
      const byKey = typeof given === 'string' ? null : tierOfKey(given.lookup_key);
      if (byKey !== null) return byKey;
      const prices = await readSold();
      const price = typeof given === 'string' ? await getById(given, prices) : given;
      const named = tierOfKey(price.lookup_key);
      if (named !== null) return named;
      const product = idOf(price.product);
      const same = [...prices].filter(([, row]) => idOf(row.product) === product);
      // Plans that share a product cannot be told apart by it.
      return same.length === 1 ? (same[0]?.[0] ?? null) : null;
    },
    findMissing: async () => {
      const prices = await readSold();
      return [...keyOf].flatMap(([tier, key]) => (prices.has(tier) ? [] : [key]));
    },
  };
}

function tierOfKey(key: string | null): TierId | null {
  for (const [tier, known] of keyOf) if (known === key) return tier;
  return null;
}

function idOf(reference: string | { id: string }): string {
  return typeof reference === 'string' ? reference : reference.id;
}
