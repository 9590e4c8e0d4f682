import { z } from 'zod';

import { idSchema, instantSchema, jsonValueSchema, seqSchema } from './wire.ts';

/** Why a revision came to be: a closed list. */
export const changeCauses = [
  'created',
  'amount_revised',
  'date_revised',
  'renamed',
  'reclassified',
  'chains_revised',
  'anchors_revised',
  'recovery_revised',
  'corroborated',
  'status_changed',
  'claims_revised',
  'merged',
  'split',
  'retracted',
  'restored',
] as const;

export type ChangeCause = (typeof changeCauses)[number];

export const changeCauseSchema = z.enum(changeCauses);

/** One entry of the gap-free sequence. */
export const changeSchema = z
  .object({
    seq: seqSchema,
    exploitId: idSchema('exploit'),
    revision: z.int().positive(),
    causes: z.array(changeCauseSchema),
    name: z.string(),
    at: instantSchema,
  })
  .meta({ id: 'Change' });

export type Change = z.infer<typeof changeSchema>;

/** One operation of RFC 6902. */
export const patchOperationSchema = z
  .object({
    op: z.enum(['add', 'remove', 'replace', 'move', 'copy', 'test']),
    path: z.string(),
    from: z.string().optional(),
    value: jsonValueSchema.optional(),
  })
  .meta({ id: 'PatchOperation' });

export const revisionSchema = z
  .object({
    revision: z.int().positive(),
    seq: seqSchema,
    causes: z.array(changeCauseSchema),
    knownFrom: instantSchema,
    knownTo: instantSchema.nullable().meta({ description: 'Null: this is what we say now.' }),
    patch: z.array(patchOperationSchema).meta({
      description: 'RFC 6902 patch from the revision before; the first one starts at {}.',
    }),
  })
  .meta({ id: 'Revision' });

export type Revision = z.infer<typeof revisionSchema>;
