import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { contentHash } from '../kernel/canonical-json.ts';
import type { ReportDraft } from '../reports/report-draft.ts';
import { day, draftOf } from '../testing/draft.ts';
import type { StoredReport } from './ingestion-store.ts';
import { planRun } from './plan-run.ts';

const coverage = 'snapshot' as const;

function draftNumber(index: number, given: Partial<ReportDraft> = {}): ReportDraft {
  return draftOf({
    naturalKey: `key-${String(index)}`,
    name: `Protocol ${String(index)}`,
    occurredAt: day('2024-01-01'),
    lossUsd: String(1_000 + index),
    ...given,
  });
}

function stored(draft: ReportDraft, given: Partial<StoredReport> = {}): StoredReport {
  return {
    ...{ id: `rep_${draft.naturalKey}`, naturalKey: draft.naturalKey, version: 1, draft },
    ...{ contentHash: contentHash(draft), state: 'live' },
    ...given,
  };
}

const many = Array.from({ length: 200 }, (_, index) => draftNumber(index));

describe('planRun', () => {
  it('creates what is new and leaves alone what is the same', () => {
    const plan = planRun({
      ...{ source: 's', coverage },
      drafts: [draftNumber(1), draftNumber(2)],
      stored: [stored(draftNumber(1))],
    });
    expect(plan.created.map((report) => report.naturalKey)).toEqual(['key-2']);
    expect(plan).toMatchObject({ unchanged: 1, changed: [], retracted: [], quarantine: null });
  });

  it('gives a changed row the next version of its report', () => {
    const plan = planRun({
      ...{ source: 's', coverage },
      drafts: [draftNumber(1, { lossUsd: '7' })],
      stored: [stored(draftNumber(1), { version: 3 })],
    });
    expect(plan.changed).toMatchObject([{ id: 'rep_key-1', version: 4 }]);
  });

  it('takes no report back whose row is there and cannot be read', () => {
    const plan = planRun({
      ...{ source: 's', coverage, drafts: [draftNumber(2)] },
      stored: [1, 2, 3].map((index) => stored(draftNumber(index))),
      unread: ['{"amount":{"x":1},"name":"Protocol 1"}'],
    });
    expect(plan.retracted.map(({ id }) => id)).toEqual(['rep_key-3']);
  });

  it('recognises a renamed row as the report that it was', () => {
    const renamed = draftNumber(1, { naturalKey: 'other-key', name: 'Rebranded' });
    const plan = planRun({
      ...{ source: 's', coverage },
      drafts: [renamed, draftNumber(2)],
      stored: [stored(draftNumber(1)), stored(draftNumber(2))],
    });
    expect(plan.changed).toMatchObject([{ id: 'rep_key-1', naturalKey: 'other-key' }]);
    expect(plan.created).toEqual([]);
    expect(plan.retracted).toEqual([]);
  });

  it('does not give a re-keyed report’s id to a new row that uses the old key', () => {
    const first = planRun({ source: 's', coverage, drafts: [draftNumber(1)], stored: [] });
    const [report] = first.created;
    const rekeyed = stored(draftNumber(1, { naturalKey: 'moved' }), { id: report?.id ?? '' });
    const second = planRun({
      ...{ source: 's', coverage },
      drafts: [draftNumber(1), rekeyed.draft],
      stored: [rekeyed],
    });
    expect(second.created).toHaveLength(1);
    expect(second.created[0]?.id).not.toBe(report?.id);
  });

  it('retracts what a snapshot leaves out, and brings it back when it returns', () => {
    const left = planRun({
      ...{ source: 's', coverage },
      drafts: many.slice(1),
      stored: many.map((draft) => stored(draft)),
    });
    expect(left.retracted).toMatchObject([{ naturalKey: 'key-0', state: 'retracted', version: 2 }]);
    const returned = planRun({
      ...{ source: 's', coverage },
      drafts: [draftNumber(0)],
      stored: [stored(draftNumber(0), { state: 'retracted', version: 2 })],
    });
    expect(returned.changed).toMatchObject([{ state: 'live', version: 3 }]);
  });

  it('retracts nothing for what is absent from a window', () => {
    const plan = planRun({
      ...{ source: 's', coverage: 'window' },
      drafts: [draftNumber(500)],
      stored: many.map((draft) => stored(draft)),
    });
    expect(plan.retracted).toEqual([]);
  });

  it.each([
    { left: 3, believed: true },
    { left: 4, believed: true },
    { left: 5, believed: false },
    { left: 6, believed: false },
    { left: 195, believed: false },
  ])('with 200 reports, $left left out: believed $believed', ({ left, believed }) => {
    const plan = planRun({
      ...{ source: 's', coverage },
      drafts: many.slice(left),
      stored: many.map((draft) => stored(draft)),
    });
    expect(plan.quarantine === null).toBe(believed);
  });

  it.each([
    { emptied: 9, of: 20, believed: true },
    { emptied: 10, of: 20, believed: false },
    { emptied: 40, of: 200, believed: true },
    { emptied: 41, of: 200, believed: false },
  ])('with the loss of $emptied of $of reports emptied: believed $believed', (given) => {
    const { emptied, of, believed } = given;
    const plan = planRun({
      ...{ source: 's', coverage },
      drafts: many
        .slice(0, of)
        .map((draft, index) => (index < emptied ? { ...draft, lossUsd: null } : draft)),
      stored: many.slice(0, of).map((draft) => stored(draft)),
    });
    expect(plan.quarantine === null).toBe(believed);
    if (!believed) expect(plan.quarantine).toContain(`"lossUsd" is empty in ${String(emptied)} of`);
  });

  it('counts only the reports of a window when it judges what is emptied', () => {
    const plan = planRun({
      ...{ source: 's', coverage: 'window' },
      drafts: many.slice(0, 20).map((draft) => ({ ...draft, occurredAt: null })),
      stored: many.map((draft) => stored(draft)),
    });
    expect(plan.quarantine).toContain('"occurredAt" is empty in 20 of 20 reports');
  });

  it('believes fields that are filled, or emptied where they were empty', () => {
    const empty = many.map((draft) => ({ ...draft, lossUsd: null }));
    const plan = (drafts: readonly ReportDraft[]) =>
      planRun({
        ...{ source: 's', coverage, drafts },
        stored: empty.map((draft) => stored(draft)),
      });
    expect(plan(many).quarantine).toBeNull();
    expect(plan(empty.map((draft) => ({ ...draft, name: 'Renamed' }))).quarantine).toBeNull();
  });

  it('plans the same for any order of rows', () => {
    const drafts = [...many.slice(0, 20), draftNumber(900), draftNumber(5, { naturalKey: 'x' })];
    const storedReports = many.slice(0, 19).map((draft) => stored(draft));
    const idsOf = (rows: readonly ReportDraft[]) => {
      const plan = planRun({ source: 's', coverage, drafts: rows, stored: storedReports });
      return [plan.created, plan.changed, plan.retracted].map((list) =>
        list.map((report) => `${report.id} ${report.naturalKey}`).sort(),
      );
    };
    const expected = idsOf(drafts);
    fc.assert(
      fc.property(fc.shuffledSubarray(drafts, { minLength: drafts.length }), (shuffled) => {
        expect(idsOf(shuffled)).toEqual(expected);
      }),
      { numRuns: 100 },
    );
  });
});
