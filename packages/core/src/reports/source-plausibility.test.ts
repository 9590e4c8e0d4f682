import { describe, expect, it } from 'vitest';

import { day, draftOf } from '../testing/draft.ts';
import type { ReportDraft } from './report-draft.ts';
import { findImplausible, lastBelievedLoss } from './source-plausibility.ts';

const now = new Date('2026-06-01T12:00:00.000Z');

function fieldsOf(stated: Partial<ReportDraft>, earlierLossUsd: string | null = null) {
  const draft = draftOf({ lossUsd: '1250000', ...stated });
  const found = findImplausible({ draft, earlierLossUsd, now });
  return found.map(({ field }) => field);
}

describe('findImplausible', () => {
  it('finds nothing in an ordinary report', () => {
    expect(fieldsOf({}, '1250000')).toEqual([]);
  });

  it('holds back a loss above the bound and says both figures', () => {
    const [found] = findImplausible({
      draft: draftOf({ lossUsd: '200000000000' }),
      earlierLossUsd: null,
      now,
    });
    expect(found).toEqual({
      field: 'lossUsd',
      reason: '$200,000,000,000 is above the bound of $5,000,000,000.',
    });
  });

  it('takes the bound from the deployment', () => {
    const draft = draftOf({ lossUsd: '2000' });
    expect(findImplausible({ draft, earlierLossUsd: null, now, lossUsdMax: 1_000 })).toHaveLength(
      1,
    );
  });

  it.each([
    ['up', '125000000'],
    ['down', '12500'],
  ])('holds back a loss that jumps a hundredfold %s', (_direction, lossUsd) => {
    expect(fieldsOf({ lossUsd }, '1250000')).toEqual(['lossUsd']);
  });

  it('believes a loss that grows tenfold or becomes known', () => {
    expect(fieldsOf({ lossUsd: '12500000' }, '1250000')).toEqual([]);
    expect(fieldsOf({}, null)).toEqual([]);
  });

  it('holds back a date in the future by more than a day and a half', () => {
    expect(fieldsOf({ occurredAt: day('2026-06-04') })).toEqual(['occurredAt']);
    expect(fieldsOf({ occurredAt: day('2026-06-02') })).toEqual([]);
  });

  it('holds back a recovered amount above the bound', () => {
    expect(fieldsOf({ recoveredUsd: '9000000000' })).toEqual(['recoveredUsd']);
  });
});

describe('lastBelievedLoss', () => {
  it.each([
    [['500000', '75000000'], '500000'],
    [['500000', '75000000', '74000000'], '500000'],
    [['500000', '200000000000', '2000000'], '2000000'],
    [['500000', null], '500000'],
    [['9000000000'], null],
    [[], null],
  ])('of %j is %s', (losses, believed) => {
    expect(lastBelievedLoss(losses)).toBe(believed);
  });
});
