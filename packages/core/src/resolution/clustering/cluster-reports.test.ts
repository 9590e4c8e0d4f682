import { describe, expect, it } from 'vitest';
import { day, draftOf } from '../../testing/draft.ts';
import type { Judgement } from '../judgement.ts';
import type { ResolutionReport } from '../resolution-report.ts';
import { bindReports } from './bind-reports.ts';
import { clusterReports } from './cluster-reports.ts';
import { explainSeparation } from './explain-separation.ts';

type Told = readonly [id: string, source: string, date: string, lossUsd: string];

function report(...[id, source, date, lossUsd]: Told): ResolutionReport {
  const draft = draftOf({ naturalKey: id, name: 'Quorlon', occurredAt: day(date), lossUsd });
  return { id, source, draft };
}

const tie = (kind: Judgement['kind'], reportA: string, reportB: string): Judgement => ({
  kind,
  reportA,
  reportB,
});

const idsOf = (reports: readonly ResolutionReport[], judgements: readonly Judgement[] = []) =>
  clusterReports({ reports, edges: [], judgements }).map((group) => group.reportIds);

describe('bindReports', () => {
  it('ties must-linked reports, also through a third', () => {
    const { bundles } = bindReports(
      ['c', 'b', 'a', 'd'],
      [tie('must_link', 'c', 'b'), tie('must_link', 'b', 'a')],
    );
    expect(bundles).toEqual([['a', 'b', 'c'], ['d']]);
  });

  it('leaves out a tie that would bring kept-apart reports together', () => {
    const judgements = [
      tie('must_link', 'a', 'b'),
      tie('must_link', 'b', 'c'),
      tie('cannot_link', 'a', 'c'),
    ];
    expect(bindReports(['a', 'b', 'c'], judgements).bundles).toEqual([['a', 'b'], ['c']]);
    expect(bindReports(['c', 'a', 'b'], judgements.toReversed()).bundles).toEqual([
      ['a', 'b'],
      ['c'],
    ]);
  });

  it('ignores judgements on reports that are not there', () => {
    expect(bindReports(['a'], [tie('must_link', 'a', 'z')]).bundles).toEqual([['a']]);
  });
});

describe('clusterReports', () => {
  it('lists sorted groups of sorted ids', () => {
    const groups = idsOf([
      report('d', 'y', '2023-05-01', '5000000'),
      report('b', 'x', '2021-05-01', '1000000'),
      report('c', 'x', '2023-05-01', '5000000'),
      report('a', 'y', '2021-05-01', '1000000'),
    ]);
    expect(groups).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
  });

  it('marks a decision that little would turn', () => {
    const [clear] = clusterReports({
      reports: [
        report('a', 'x', '2021-05-01', '1234000'),
        report('b', 'y', '2021-05-01', '1234000'),
      ],
      edges: [],
      judgements: [],
    });
    const [close] = clusterReports({
      reports: [
        report('a', 'x', '2021-05-01', '1000000'),
        report('b', 'y', '2021-05-04', '3100000'),
      ],
      edges: [],
      judgements: [],
    });
    expect(clear).toMatchObject({ needsReview: false });
    expect(clear?.marginBits).toBeGreaterThan(3);
    expect(close).toMatchObject({ needsReview: true });
  });

  it('has no margin for a report that is alone', () => {
    const [alone] = clusterReports({
      reports: [report('a', 'x', '2021-05-01', '1000000')],
      edges: [],
      judgements: [],
    });
    expect(alone).toEqual({ reportIds: ['a'], marginBits: null, needsReview: false });
  });

  it('keeps a bundle of an operator whole, also over years', () => {
    const reports = [
      report('a', 'x', '2016-05-01', '1000000'),
      report('b', 'y', '2021-05-01', '900'),
      report('c', 'z', '2021-05-01', '900'),
    ];
    expect(idsOf(reports, [tie('must_link', 'a', 'b')]).find((ids) => ids.includes('a'))).toContain(
      'b',
    );
  });

  it('does not tie years together by a chain of close dates', () => {
    const reports = Array.from({ length: 12 }, (_, index) =>
      report(
        `r${String(index).padStart(2, '0')}`,
        `s${String(index)}`,
        new Date(Date.UTC(2021, 0, 1 + 20 * index)).toISOString().slice(0, 10),
        String(1000 * 4 ** index),
      ),
    );
    for (const ids of idsOf(reports)) expect(ids.length).toBeLessThanOrEqual(2);
  });
});

describe('explainSeparation', () => {
  const first = report('a', 'x', '2024-06-10', '20000000');
  const second = report('b', 'x', '2024-06-13', '3700000');
  const third = report('c', 'y', '2024-06-10', '20000000');
  const component = { reports: [first, second, third], edges: [], judgements: [] };

  it('names the source that lists two incidents', () => {
    expect(explainSeparation(component, ['b', 'c'])).toBe(
      'x lists two incidents, and its “Quorlon” (2024-06-10) fits “Quorlon” better.',
    );
  });

  it('names an operator’s decision first', () => {
    const judgements = [tie('cannot_link', 'c', 'b')];
    expect(explainSeparation({ ...component, judgements }, ['b', 'c'])).toBe(
      'An operator keeps the two apart.',
    );
  });
});
