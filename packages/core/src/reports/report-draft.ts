import { z } from 'zod';

/**
 * What one source says about one incident, in Kamiyo's own form. Every parser ends here, and
 * everything after it (claims, resolution, publishing) starts here. Unknown is null or empty,
 * never zero, never "now", never a guess.
 */
export const reportDraftSchema = z.object({
  /** Identifies the report within its source for as long as the source keeps it. */
  naturalKey: z.string().min(1),
  /** Other things that recognise a re-keyed row: an id the source gives only sometimes. */
  aliasKeys: z.array(z.string()),
  /** The victim as the source writes it, trimmed. */
  name: z.string().min(1),
  occurredAt: z
    .object({
      /** RFC 3339 UTC. With day precision the time is 00:00:00.000Z. */
      value: z.string(),
      precision: z.enum(['day', 'instant']),
    })
    .nullable(),
  /** US dollars at the time of the incident, canonical decimal. */
  lossUsd: z.string().nullable(),
  lossQualifier: z.enum(['exact', 'about', 'at_least', 'at_most', 'range']),
  /** Amounts in the asset that was taken, as far as the source gives them. */
  lossNative: z.array(z.object({ amount: z.string(), asset: z.string() })),
  recoveredUsd: z.string().nullable(),
  /** Ids of the chain table, sorted. */
  chains: z.array(z.string()),
  /** Labels that the chain table does not know, kept for operators. */
  chainsUnmapped: z.array(z.string()),
  /** Id of the technique table; the source's own words stay in `techniqueText`. */
  technique: z.string().nullable(),
  techniqueText: z.string().nullable(),
  target: z.string().nullable(),
  targetText: z.string().nullable(),
  /** Attack transactions. Hashes of hexadecimal chains are lower case. */
  transactions: z.array(z.object({ chain: z.string().nullable(), hash: z.string() })),
  addresses: z.array(
    z.object({
      chain: z.string().nullable(),
      address: z.string(),
      role: z.enum(['attacker', 'victim', 'other']),
    }),
  ),
  /** Links to what the source rests on, https or http only. */
  references: z.array(z.string()),
  /** The source's own words, quoted with its name. */
  description: z.string().nullable(),
  /** The source's page for exactly this report. */
  url: z.string().nullable(),
});

export type ReportDraft = z.infer<typeof reportDraftSchema>;

/** The fields of a draft that become claims, in the order in which they are shown. */
export const claimFields = [
  'name',
  'occurredAt',
  'lossUsd',
  'lossNative',
  'recoveredUsd',
  'chains',
  'technique',
  'target',
  'transactions',
  'addresses',
  'references',
  'description',
] as const;

export type ClaimField = (typeof claimFields)[number];
