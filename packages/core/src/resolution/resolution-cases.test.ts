import { describe, expect, it } from 'vitest';
import type { ReportDraft } from '../reports/report-draft.ts';
import { day, draftOf } from '../testing/draft.ts';
import { resolveAll } from './incremental/resolve-all.ts';
import type { Judgement } from './judgement.ts';
import type { ResolutionReport } from './resolution-report.ts';

/** What a test says of a report: victim, day, dollars, and whatever else matters. */
type Telling = readonly [
  source: string,
  name: string,
  date: string,
  lossUsd: string | null,
  more?: Partial<ReportDraft>,
];

function told([source, name, date, lossUsd, more]: Telling, number: number): ResolutionReport {
  const occurredAt = date.includes('T')
    ? { value: date, precision: 'instant' as const }
    : day(date);
  const naturalKey = `${name} ${date} ${String(number)}`;
  const draft = draftOf({ naturalKey, name, occurredAt, lossUsd, ...more });
  return { id: `rep_${source}_${String(number).padStart(2, '0')}`, source, draft };
}

/** The numbers of the tellings, grouped as they are resolved. */
function grouped(tellings: readonly Telling[], judgements: readonly Judgement[] = []): number[][] {
  const reports = tellings.map(told);
  const numberOf = new Map(reports.map((report, number) => [report.id, number]));
  return resolveAll(reports, judgements)
    .groups.map((group) =>
      group.reportIds.map((id) => numberOf.get(id) ?? -1).toSorted((a, b) => a - b),
    )
    .toSorted((a, b) => (a[0] ?? 0) - (b[0] ?? 0));
}

const idOf = (source: string, number: number) => `rep_${source}_${String(number).padStart(2, '0')}`;

const bsc = { chains: ['bsc'] };
const ethereum = { chains: ['ethereum'] };

describe('resolution keeps apart', () => {
  it('ValueDefi of 2021-05-05 and of 2021-05-07, with like losses', () => {
    expect(
      grouped([
        ['a', 'ValueDefi', '2021-05-05', '10000000', bsc],
        ['b', 'Value DeFi', '2021-05-05', '10000000'],
        ['c', 'Value DeFi', '2021-05-05', '5817780'],
        ['a', 'ValueDefi', '2021-05-07', '11000000', bsc],
        ['b', 'Value DeFi', '2021-05-07', '11000000'],
        ['c', 'Value DeFi', '2021-05-07', '10000000'],
        ['d', 'Value DeFi', '2021-05-08', null, bsc],
      ]),
    ).toEqual([
      [0, 1, 2],
      [3, 4, 5, 6],
    ]);
  });

  it('Conic of 2023-07-21 and of the day after', () => {
    expect(
      grouped([
        ['a', 'Conic Finance', '2023-07-21', '3200000', ethereum],
        ['b', 'Conic Finance', '2023-07-21', '3254850', ethereum],
        ['c', 'Conic Finance', '2023-07-21', '3200000'],
        ['a', 'Conic Finance', '2023-07-22', '300000', ethereum],
        ['c', 'Conic Finance', '2023-07-22', '300000'],
      ]),
    ).toEqual([
      [0, 1, 2],
      [3, 4],
    ]);
  });

  it('bZx of 2020-02-15 and of 2020-02-18, under either of its names', () => {
    expect(
      grouped([
        ['a', 'Ooki', '2020-02-15', '350000', ethereum],
        ['b', 'bZx', '2020-02-15', '350000'],
        ['c', 'bZx', '2020-02-15', '355880', ethereum],
        ['a', 'Ooki', '2020-02-18', '650000', ethereum],
        ['b', 'bZx', '2020-02-18', '645000'],
        ['c', 'bZx', '2020-02-18', '665840', ethereum],
      ]),
    ).toEqual([
      [0, 1, 2],
      [3, 4, 5],
    ]);
  });

  it('UwU Lend of 2024-06-10 and of 2024-06-13', () => {
    expect(
      grouped([
        ['a', 'UwU Lend', '2024-06-10', '20000000', ethereum],
        ['b', 'UwU Lend', '2024-06-10', '19300000'],
        ['c', 'Uwulend', '2024-06-10', '19400000'],
        ['a', 'UwU Lend', '2024-06-13', '3700000', ethereum],
        ['b', 'UwU Lend', '2024-06-13', '3720000'],
      ]),
    ).toEqual([
      [0, 1, 2],
      [3, 4],
    ]);
  });

  it('the two incidents of Merlin on one day', () => {
    expect(
      grouped([
        ['a', 'Merlin', '2021-05-26', '680000', bsc],
        ['b', 'Merlin Labs', '2021-05-26', '680000'],
        ['a', 'Merlin', '2021-05-26', '550000', bsc],
        ['b', 'Merlin Labs', '2021-05-26', '550000'],
      ]),
    ).toEqual([
      [0, 1],
      [2, 3],
    ]);
  });

  it('the two incidents of Mirror on one day', () => {
    const terra = { chains: ['terra'] };
    expect(
      grouped([
        ['a', 'Mirror', '2021-10-08', '90000000', terra],
        ['b', 'Mirror Protocol', '2021-10-08', '92000000'],
        ['a', 'Mirror', '2021-10-08', '2000000', terra],
      ]),
    ).toEqual([[0, 1], [2]]);
  });

  it('one name on two chains, within a few days', () => {
    expect(
      grouped([
        ['a', 'Merlin', '2023-04-26', '1800000', { chains: ['zksync'] }],
        ['b', 'Merlin', '2023-04-28', '300000', { chains: ['bsc'] }],
      ]),
    ).toEqual([[0], [1]]);
  });

  it('two victims that lost alike on one day of one chain', () => {
    expect(
      grouped([
        ['a', 'Libertify', '2023-07-11', '452000', ethereum],
        ['b', 'Arcadia', '2023-07-10', '455000', ethereum],
      ]),
    ).toEqual([[0], [1]]);
  });

  it('an incident whose report carries the transaction of another victim, years before', () => {
    const transactions = [{ chain: 'ethereum', hash: `0x${'ab'.repeat(32)}` }];
    expect(
      grouped([
        ['a', 'Audius', '2022-07-23', '1080000', { ...ethereum, transactions }],
        ['b', 'Prixvet', '2026-01-01', '97000', { chains: ['base'], transactions }],
      ]),
    ).toEqual([[0], [1]]);
  });

  it('what an operator keeps apart, also through a third report', () => {
    const alike: Telling[] = ['a', 'b', 'c'].map(
      (source) => [source, 'Wormhole', '2022-02-02', '326000000'] as const,
    );
    expect(grouped(alike)).toEqual([[0, 1, 2]]);
    const groups = grouped(alike, [
      { kind: 'cannot_link', reportA: idOf('a', 0), reportB: idOf('c', 2) },
    ]);
    expect(groups).toHaveLength(2);
    expect(groups.some((group) => group.includes(0) && group.includes(2))).toBe(false);
  });
});

describe('resolution brings together', () => {
  it.each([
    { fact: 'a rebrand', names: ['Visor Finance', 'Gamma Strategies'], lossUsd: '8200000' },
    { fact: 'a bridge as its chain', names: ['Binance Bridge', 'BNB Chain'], lossUsd: '570000000' },
    { fact: 'a bridge as its company', names: ['Ronin Bridge', 'Sky Mavis'], lossUsd: '624000000' },
    { fact: 'a token as its ticker', names: ['Emerald Mine', 'EMD'], lossUsd: '2500000' },
    { fact: 'a product as its house', names: ['Origin Protocol', 'OUSD'], lossUsd: '7000000' },
  ])('$fact', ({ names: [nameA = '', nameB = ''], lossUsd }) => {
    expect(
      grouped([
        ['a', nameA, '2022-03-23', lossUsd],
        ['b', nameB, '2022-03-23', lossUsd],
      ]),
    ).toEqual([[0, 1]]);
  });

  it('an alias that no table knows, when a description gives both names', () => {
    const description =
      'Zephyrus, the lending arm of Quorlon, lost 4,481 BNB through a flash loan.';
    expect(
      grouped([
        ['a', 'Quorlon', '2024-03-05', '1900000', bsc],
        ['b', 'Zephyrus', '2024-03-05', '1900000', { description }],
      ]),
    ).toEqual([[0, 1]]);
  });

  it.each([1, 2, 3])('one incident dated %i days apart', (days) => {
    expect(
      grouped([
        ['a', 'Qubit Finance', '2022-01-27', '80000000', bsc],
        ['b', 'Qubit', `2022-01-${String(27 + days)}`, '80000000'],
      ]),
    ).toEqual([[0, 1]]);
  });

  it('a day and an instant of that day', () => {
    expect(
      grouped([
        ['a', 'Euler', '2023-03-13', '197000000', ethereum],
        ['b', 'Euler Finance', '2023-03-13T08:50:59.000Z', '196000000', ethereum],
      ]),
    ).toEqual([[0, 1]]);
  });

  it('losses that differ tenfold, under one name and day', () => {
    expect(
      grouped([
        ['a', 'Ankr', '2022-12-02', '5000000', bsc],
        ['b', 'Ankr', '2022-12-02', '24000000', bsc],
        ['c', 'Ankr', '2022-12-02', '50000000', bsc],
      ]),
    ).toEqual([[0, 1, 2]]);
  });

  it('a date with day and month swapped, and one of the wrong year', () => {
    expect(
      grouped([
        ['a', 'ChainSwap', '2021-07-11', '4400000', bsc],
        ['b', 'Chainswap', '2021-11-07', '4400000', bsc],
        ['c', 'ChainSwap', '2022-07-11', '4400000'],
      ]),
    ).toEqual([[0, 1, 2]]);
  });

  it('reports with one attack transaction and one victim, a month apart', () => {
    const transactions = [{ chain: 'bsc', hash: `0x${'cd'.repeat(32)}` }];
    expect(
      grouped([
        ['a', 'Nerve Bridge', '2021-12-14', null, { ...bsc, transactions }],
        ['b', 'Nerve Finance', '2021-11-14', '585882', { ...bsc, transactions }],
      ]),
    ).toEqual([[0, 1]]);
  });

  it('what an operator ties together, whatever the scores say', () => {
    expect(
      grouped(
        [
          ['a', 'Mirror', '2021-10-08', '90000000'],
          ['b', 'Quorlon', '2022-05-28', null],
        ],
        [{ kind: 'must_link', reportA: idOf('a', 0), reportB: idOf('b', 1) }],
      ),
    ).toEqual([[0, 1]]);
  });
});
