import { z } from 'zod';

const attackTransactionSchema = z.object({
  /** A hash; now and then an address or half a hash. */
  txnHash: z.string(),
  /** Milliseconds since 1970; 0 is unknown. */
  txnHashDate: z.number().nullish(),
  chainId: z.number(),
  /** An address, a link to one, or an empty string. */
  attacker: z.string().nullish(),
});

/** One row of the events endpoint. */
export const eventRowSchema = z.object({
  id: z.union([z.number(), z.string()]),
  project: z.string(),
  /** US dollars as a decimal; zero is unknown. */
  loss: z
    .string()
    .regex(/^\d+(?:\.\d+)?$/, 'expected a decimal')
    .nullable(),
  /** EIP-155 ids and ids that the list made up. */
  chainIds: z.array(z.number()).nullable(),
  transactions: z.array(attackTransactionSchema).nullable(),
  media: z.string().nullish(),
  rootCause: z.string().nullish(),
  /** Milliseconds since 1970. */
  date: z.number().nullable(),
  poc: z.string().nullish(),
  /** US dollars; "0" is none known. */
  rescued: z.string().nullish(),
});

export type EventRow = z.infer<typeof eventRowSchema>;
export type AttackTransaction = z.infer<typeof attackTransactionSchema>;

/** Fields without which a payload is not the one that the parser knows. */
export const eventRowFields = [
  'id',
  'project',
  'loss',
  'chainIds',
  'transactions',
  'media',
  'rootCause',
  'date',
  'poc',
  'rescued',
] as const;
