import { z } from 'zod';

import { tiers, type TierId } from '../access/tiers.ts';

export const tierIdSchema = z.enum(tiers.map((tier) => tier.id) as [TierId, ...TierId[]]);

/** One plan of the tier table. */
export const tierRowSchema = z.object({
  id: tierIdSchema,
  name: z.string(),
  monthlyUsd: z.number(),
  contact: z.boolean(),
  limits: z.object({
    requestsPerDay: z.int().nullable(),
    burst: z.int(),
    members: z.int().nullable(),
    activeKeys: z.int(),
    alertRules: z.int(),
    webhookEndpoints: z.int(),
    chatChannels: z.boolean(),
    exportRows: z.int().nullable(),
    streams: z.int(),
    forkChecksPerDay: z.int().nullable(),
  }),
});
export type TierRow = z.infer<typeof tierRowSchema>;

export const tierListSchema = z.object({
  data: z.array(tierRowSchema),
  /** Whether paid tiers can be bought on this installation. */
  billingConfigured: z.boolean(),
});
