import { z } from 'zod';

import { exploitFilterSchema } from './exploit-query.ts';
import { exploitSummarySchema } from './exploit.ts';
import { decimalSchema, instantSchema, seqSchema } from './wire.ts';

const periodSchema = z
  .object({
    from: instantSchema,
    to: instantSchema,
    count: z.int(),
    knownLossUsd: decimalSchema,
    unknownLossCount: z.int(),
  })
  .meta({ id: 'Period' });

/** A period beside the same span one year earlier. */
const comparisonSchema = z.object({ current: periodSchema, yearBefore: periodSchema });

export const statsSummarySchema = z
  .object({
    exploits: z.int(),
    reports: z.int(),
    knownLossUsd: decimalSchema,
    unknownLossCount: z.int(),
    recoveredUsd: decimalSchema,
    firstDay: instantSchema.nullable(),
    lastDay: instantSchema.nullable(),
    lastSeq: seqSchema,
    week: comparisonSchema,
    month: comparisonSchema,
    year: comparisonSchema,
    largest: z.array(exploitSummarySchema),
  })
  .meta({ id: 'Stats' });

export type StatsSummary = z.infer<typeof statsSummarySchema>;

export const timelineIntervals = ['day', 'week', 'month', 'quarter', 'year'] as const;

export const timelineInputSchema = exploitFilterSchema.extend({
  interval: z
    .enum(timelineIntervals)
    .default('month')
    .meta({ description: 'Length of a period. Each begins at midnight UTC, a week on Monday.' }),
});

export type TimelineInput = z.infer<typeof timelineInputSchema>;

export const timelineSchema = z
  .object({
    interval: z.enum(timelineIntervals),
    data: z
      .array(
        z.object({
          start: instantSchema,
          count: z.int(),
          knownLossUsd: decimalSchema,
          unknownLossCount: z.int(),
        }),
      )
      .meta({
        description:
          'Every period from the first to the last with an exploit of the filter, empty ones too.',
      }),
    nextCursor: z.null(),
  })
  .meta({ id: 'Timeline' });

export type Timeline = z.infer<typeof timelineSchema>;

/** How much of the history one chain or technique has. */
export const shareSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    count: z.int(),
    countLastYear: z.int(),
    knownLossUsd: decimalSchema,
    unknownLossCount: z.int(),
    lastOccurredAt: instantSchema.nullable(),
  })
  .meta({ id: 'Share' });

export type Share = z.infer<typeof shareSchema>;

export const shareListSchema = z.object({ data: z.array(shareSchema), nextCursor: z.null() });
