import { z } from 'zod';

import { claimFields } from '../reports/report-draft.ts';
import { evidenceSchema } from './exploit.ts';
import { idSchema, instantSchema, jsonValueSchema } from './wire.ts';

/** Why an operator decides as they do. Kept with the decision for ever. */
const reasonSchema = z.string().trim().min(1, { error: 'is empty' }).max(500);

/** A value that waits for a second source or an operator. */
const quarantinedClaimSchema = z.object({
  reportId: idSchema('report'),
  source: z.string(),
  exploitId: idSchema('exploit').nullable(),
  name: z.string(),
  field: z.enum(claimFields),
  value: jsonValueSchema,
  /** Why it was held back. */
  reason: z.string().nullable(),
  /** What the other sources of the incident say. */
  others: z.array(z.object({ source: z.string(), value: jsonValueSchema })),
});
export type QuarantinedClaim = z.infer<typeof quarantinedClaimSchema>;
export const quarantinedClaimListSchema = z.object({ data: z.array(quarantinedClaimSchema) });

export const decideClaimInputSchema = z.strictObject({
  reportId: idSchema('report'),
  field: z.enum(claimFields),
  verdict: z.enum(['confirmed', 'rejected']),
  reason: reasonSchema,
});

/** A run that was not believed, and what it would do now. */
const heldRunSchema = z.object({
  runId: idSchema('run'),
  source: z.string(),
  startedAt: instantSchema,
  message: z.string(),
  rows: z.int(),
  new: z.int(),
  changed: z.int(),
  retracted: z.int(),
  /** Names of the first reports that it would withdraw. */
  retracts: z.array(z.string()),
});
export type HeldRunRow = z.infer<typeof heldRunSchema>;
export const heldRunListSchema = z.object({ data: z.array(heldRunSchema) });

export const decideRunInputSchema = z.strictObject({
  runId: idSchema('run'),
  reason: reasonSchema,
});

/** An incident whose grouping little would turn, and the incidents it resembles. */
const reviewPairSchema = z.object({
  exploitId: idSchema('exploit'),
  name: z.string(),
  /** Bits by which the nearest other grouping is worse. */
  marginBits: z.number(),
  reports: z.array(
    z.object({
      id: idSchema('report'),
      source: z.string(),
      name: z.string(),
      occurredAt: z.string().nullable(),
    }),
  ),
  neighbours: z.array(
    z.object({
      exploitId: idSchema('exploit'),
      name: z.string(),
      /** Evidence that the two are one: positive speaks for it. */
      bits: z.number(),
      /** Of the two reports that are most alike, the strongest line first. */
      evidence: z.array(evidenceSchema),
    }),
  ),
});
export type ReviewPair = z.infer<typeof reviewPairSchema>;
export const reviewPairListSchema = z.object({ data: z.array(reviewPairSchema) });

export const decidePairInputSchema = z.strictObject({
  exploitId: idSchema('exploit'),
  otherId: idSchema('exploit'),
  reason: reasonSchema,
});
export const keepTogetherInputSchema = z.strictObject({
  exploitId: idSchema('exploit'),
  reason: reasonSchema,
});

/** What a decision changed of what is published. */
export const decisionResultSchema = z.object({
  created: z.int(),
  updated: z.int(),
  merged: z.int(),
});
