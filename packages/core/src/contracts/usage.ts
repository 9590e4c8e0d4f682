import { z } from 'zod';

import { tierIdSchema } from './tier.ts';
import { instantSchema } from './wire.ts';

/** What a workspace has used of its limits, from the same counts that are enforced. */
export const usageSchema = z
  .object({
    workspaceId: z.string().nullable().meta({ description: 'Null without an API key.' }),
    tier: tierIdSchema.nullable(),
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
