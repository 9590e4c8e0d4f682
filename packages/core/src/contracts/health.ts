import { z } from 'zod';

import { instantSchema } from './wire.ts';

const checkSchema = z.object({
  name: z.string(),
  status: z.enum(['ok', 'degraded', 'down']),
  detail: z.string().nullable(),
  observed: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
});

export type HealthCheck = z.infer<typeof checkSchema>;

export const healthSchema = z.object({
  status: z.enum(['ok', 'degraded', 'down']),
  version: z.string(),
  at: instantSchema,
  checks: z.array(checkSchema),
});

export type Health = z.infer<typeof healthSchema>;
