import { z } from 'zod';

import { idSchema, instantSchema, seqSchema } from './wire.ts';

export const runStatuses = [
  'running',
  'succeeded',
  'unchanged',
  'degraded',
  'failed',
  'quarantined',
  'interrupted',
] as const;

export type RunStatus = (typeof runStatuses)[number];

export const sourceRunSchema = z
  .object({
    id: idSchema('run'),
    trigger: z.enum(['poll', 'file', 'starter']),
    status: z.enum(runStatuses),
    startedAt: instantSchema,
    finishedAt: instantSchema.nullable(),
    rows: z.int(),
    new: z.int(),
    changed: z.int(),
    unchanged: z.int(),
    quarantined: z.int(),
    rejected: z.int(),
    retracted: z.int(),
    exploits: z.object({ created: z.int(), updated: z.int(), merged: z.int() }),
    seq: z.object({ from: seqSchema, to: seqSchema }).nullable(),
    message: z.string().nullable(),
  })
  .meta({ id: 'SourceRun' });

export type SourceRun = z.infer<typeof sourceRunSchema>;

export const sourceStates = ['ok', 'degraded', 'unconfigured', 'never_run'] as const;

/** A share, and of how many; null when there is nothing to measure. */
const measureSchema = z.object({ share: z.number().nullable(), n: z.int() });

export const sourceSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    homepage: z.string(),
    kind: z.enum(['list', 'alerts', 'starter']),
    state: z.enum(sourceStates),
    stateReason: z.string().nullable(),
    breaker: z.enum(['closed', 'half_open', 'open']),
    pollIntervalSeconds: z
      .number()
      .nullable()
      .meta({ description: 'How often it is read; null: it is not polled.' }),
    lastSuccessAt: instantSchema.nullable(),
    lastAttemptAt: instantSchema.nullable(),
    liveReports: z.int(),
    exploits: z.int(),
    shareLastYear: z
      .number()
      .nullable()
      .meta({ description: 'Share of the exploits of the last 12 months that it reports.' }),
    onlyWitnessShareLastYear: z
      .number()
      .nullable()
      .meta({ description: 'Share of the exploits of the last 12 months that it alone reports.' }),
    firstReporter: measureSchema.meta({
      description:
        'Of the exploits of the last 12 months that several sources reported since they are polled, ' +
        'the share that this one reported first.',
    }),
    agreement: measureSchema.meta({
      description:
        'Of the exploits of which others state a loss too, the share in which its loss is within ' +
        '10 % of the median of the others.',
    }),
    lagHours: z.number().nullable().meta({
      description: 'Median hours from an incident to its report, for reports that a poll brought.',
    }),
    runs: z.array(sourceRunSchema),
  })
  .meta({ id: 'Source' });

export type Source = z.infer<typeof sourceSchema>;

export const sourceListSchema = z.object({ data: z.array(sourceSchema), nextCursor: z.null() });
