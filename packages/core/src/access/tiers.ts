/** What a workspace may do. Null: without a limit. */
export type TierLimits = {
  requestsPerDay: number | null;
  /** Requests in any ten seconds. */
  burst: number;
  members: number | null;
  activeKeys: number;
  alertRules: number;
  webhookEndpoints: number;
  chatChannels: boolean;
  exportRows: number | null;
  streams: number;
  forkChecksPerDay: number | null;
};

type TierRow = {
  id: string;
  name: string;
  /** US dollars a month; with `contact` it starts there. */
  monthlyUsd: number;
  contact: boolean;
  /** Key under which the payment provider keeps the price; null when nothing is charged online. */
  priceLookupKey: string | null;
  limits: TierLimits;
};

/**
 * The one tier table: limiter, pricing page, documentation, billing and tests read it. Ordered from
 * the least to the most.
 */
export const tiers = [
  {
    id: 'free',
    name: 'Free',
    monthlyUsd: 0,
    contact: false,
    priceLookupKey: null,
    limits: {
      requestsPerDay: 100,
      burst: 20,
      members: 1,
      activeKeys: 2,
      alertRules: 3,
      webhookEndpoints: 1,
      chatChannels: false,
      exportRows: 1_000,
      streams: 1,
      forkChecksPerDay: 0,
    },
  },
  {
    id: 'pro',
    name: 'Pro',
    monthlyUsd: 99,
    contact: false,
    priceLookupKey: 'kamiyo_pro_monthly',
    limits: {
      requestsPerDay: 1_000,
      burst: 60,
      members: 1,
      activeKeys: 5,
      alertRules: 20,
      webhookEndpoints: 3,
      chatChannels: true,
      exportRows: 50_000,
      streams: 3,
      forkChecksPerDay: 20,
    },
  },
  {
    id: 'team',
    name: 'Team',
    monthlyUsd: 299,
    contact: false,
    priceLookupKey: 'kamiyo_team_monthly',
    limits: {
      requestsPerDay: 10_000,
      burst: 200,
      members: 10,
      activeKeys: 20,
      alertRules: 100,
      webhookEndpoints: 10,
      chatChannels: true,
      exportRows: null,
      streams: 20,
      forkChecksPerDay: 500,
    },
  },
  {
    id: 'enterprise',
    name: 'Enterprise',
    monthlyUsd: 499,
    contact: true,
    priceLookupKey: null,
    limits: {
      requestsPerDay: null,
      burst: 1_000,
      members: null,
      activeKeys: 100,
      alertRules: 1_000,
      webhookEndpoints: 50,
      chatChannels: true,
      exportRows: null,
      streams: 200,
      forkChecksPerDay: null,
    },
  },
] as const satisfies readonly TierRow[];

export type Tier = (typeof tiers)[number];
export type TierId = Tier['id'];

/** Reads without a key: per address and UTC day, and in any ten seconds. */
export const anonymousLimits = { requestsPerDay: 50, burst: 20 } as const;

/** What the web app may ask for one visitor's address, in any ten seconds. */
export const webBurst = 300;

/** The window of the burst policy. */
export const burstWindowMs = 10_000;

const byId = new Map<string, Tier>(tiers.map((tier) => [tier.id, tier]));

export function findTier(id: string): Tier | null {
  return byId.get(id) ?? null;
}

/** The tier of a known id. */
export function getTier(id: TierId): Tier {
  const tier = byId.get(id);
  if (tier === undefined) throw new RangeError(`There is no tier ${id}.`);
  return tier;
}
