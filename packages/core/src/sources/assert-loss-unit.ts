import { compareDecimals } from '../kernel/money.ts';
import type { ReportDraft } from '../reports/report-draft.ts';
import { PayloadError } from './payload-error.ts';

/** US dollars between which the median loss of a list lies, far beyond its real movement. */
export type LossRange = { min: number; max: number };

/** Fewer known losses say nothing about the unit. */
const knownCountMin = 10;

/**
 * Throws when the median of the known losses is out of the list's range: the source has changed
 * the unit (cents, thousands, an asset's smallest unit), and every row would be wrong alike.
 */
export function assertLossUnit(drafts: readonly ReportDraft[], range: LossRange): void {
  const losses = drafts.flatMap(({ lossUsd }) => lossUsd ?? []).toSorted(compareDecimals);
  if (losses.length < knownCountMin) return;
  const median = Number(losses[Math.floor(losses.length / 2)]);
  if (median >= range.min && median <= range.max) return;
  throw new PayloadError(
    'shape',
    `The median loss is $${median.toLocaleString('en-US')} where one between ` +
      `$${range.min.toLocaleString('en-US')} and $${range.max.toLocaleString('en-US')} was ` +
      'expected: the source has changed the unit of its amounts.',
  );
}
