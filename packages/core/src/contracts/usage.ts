import { z } from 'zod';

import { tiers, type TierId } from '../access/tiers.ts';
import { instantSchema } from './wire.ts';

const tierIds = tiers.map((tier) => tier.id) as [TierId, ...TierId[]];

/** What a workspace has used of its limits, from the same counts that are enforced. */
export const usageSchema = z
  .object({
    workspaceId: z.string().nullable().meta({ description: 'Null without an API key.' }),
    tier: z.enum(tierIds).nullable(),
    day: z.iso.date().meta({ description: 'The UTC day that is counted.' }),
    requests: z.object({
      used: z.int(),
      limit: z.int().nullable().meta({ description: 'Null: without a limit.' }),
      remaining: z.int().nullable(),
      resetsAt: instantSchema,
    }),
    burst: z.object({ limit: z.int(), windowSeconds: z.int() }),
  })
  .meta({ id: 'Usage' });

export type Usage = z.infer<typeof usageSchema>;
