import { z } from 'zod';

/** One row of the hacks endpoint. Its keys are always there; most values may be null. */
export const hackRowSchema = z.object({
  /** Seconds since 1970, at midnight UTC. */
  date: z.number().nullable(),
  name: z.string(),
  classification: z.string().nullish(),
  technique: z.string().nullish(),
  /** US dollars; null and 0 are both unknown. */
  amount: z.number().nullable(),
  chain: z.array(z.string()).nullable(),
  bridgeHack: z.boolean().nullish(),
  targetType: z.string().nullish(),
  /** A link, or an empty string. */
  source: z.string().nullish(),
  /** US dollars; may exceed the amount. */
  returnedFunds: z.number().nullish(),
  defillamaId: z.union([z.number(), z.string()]).nullish(),
});

export type HackRow = z.infer<typeof hackRowSchema>;

/** Fields without which a payload is not the one that the parser knows. */
export const hackRowFields = [
  'date',
  'name',
  'classification',
  'technique',
  'amount',
  'chain',
  'bridgeHack',
  'targetType',
  'source',
  'returnedFunds',
  'defillamaId',
] as const;
