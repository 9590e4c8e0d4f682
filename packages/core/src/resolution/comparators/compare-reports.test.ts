import { describe, expect, it } from 'vitest';
import type { ReportDraft } from '../../reports/report-draft.ts';
import { day, draftOf } from '../../testing/draft.ts';
import { reportFacts } from '../facts/report-facts.ts';
import { compareReports } from './compare-reports.ts';
import type { ComparatorId } from './finding.ts';

type Given = Partial<ReportDraft> & { source?: string };

function factsOf(id: string, { source = id, ...given }: Given) {
  return reportFacts({ id: `rep_${id}`, source, draft: draftOf(given) });
}

const find = (comparator: ComparatorId, a: Given, b: Given) =>
  compareReports(factsOf('a', a), factsOf('b', b)).find(
    (finding) => finding.comparator === comparator,
  );

const levelOf = (comparator: ComparatorId, a: Given, b: Given) => find(comparator, a, b)?.level;

describe('compareReports', () => {
  it('finds the same whichever report comes first', () => {
    const a = factsOf('a', { name: 'Euler', occurredAt: day('2023-03-13'), lossUsd: '197000000' });
    const b = factsOf('b', { name: 'Euler V1', occurredAt: day('2023-03-14') });
    expect(compareReports(a, b)).toEqual(compareReports(b, a));
  });

  it('says each finding in words', () => {
    const findings = compareReports(factsOf('a', {}), factsOf('b', {}));
    expect(findings.every((finding) => finding.detail.length > 5)).toBe(true);
  });
});

describe('names', () => {
  it.each([
    ['Sonne Finance', 'Sonne', 'equal-rare'],
    ['Moon Token', 'Moon', 'equal-common'],
    ['bZx', 'Ooki', 'alias'],
    ['Nomad Bridge', 'Nomad', 'contained-rare'],
    ['Euler', 'Quorlon & Zephyrus', 'none'],
    ['Tradeonorion', 'Orion', 'contained-rare'],
    ['Platypus', 'Platipus', 'similar'],
    ['QVX', 'QuorlonVaultX', 'abbreviated'],
    ['Quorlon Vault', 'Quorlon Zephyr', 'overlap'],
    ['Unknown', 'Euler', 'unknown'],
    ['N/A', 'Euler', 'unknown'],
  ])('%s and %s are %s', (nameA, nameB, level) => {
    expect(levelOf('name', { name: nameA }, { name: nameB })).toBe(level);
  });
});

describe('days', () => {
  it.each([
    ['2023-03-13', '2023-03-13', 'same'],
    ['2023-03-13', '2023-03-14', 'one'],
    ['2023-03-13', '2023-03-10', 'three'],
    ['2021-07-11', '2021-11-07', 'swapped'],
    ['2021-07-10', '2021-11-07', 'swapped'],
    ['2021-04-12', '2022-04-13', 'year-slip'],
    ['2023-03-13', '2023-03-20', 'four-seven'],
    ['2023-03-13', '2023-04-10', 'month'],
    ['2023-03-13', '2023-05-10', 'far'],
  ])('%s and %s are %s', (dayA, dayB, level) => {
    const lossUsd = '1000000';
    expect(
      levelOf('days', { occurredAt: day(dayA), lossUsd }, { occurredAt: day(dayB), lossUsd }),
    ).toBe(level);
  });

  it('are no slip of the pen where no losses can bear it out', () => {
    const first = { occurredAt: day('2021-05-02') };
    expect(levelOf('days', first, { occurredAt: day('2022-05-02'), lossUsd: '5' })).toBe('far');
    expect(levelOf('days', first, { occurredAt: day('2021-02-05'), lossUsd: '5' })).toBe('far');
  });

  it('are unknown when a date is missing', () => {
    expect(levelOf('days', {}, { occurredAt: day('2023-03-13') })).toBe('unknown');
  });
});

describe('amounts', () => {
  it.each([
    ['487042', '487042.6', 'five-digits'],
    ['4364612', '4360000', 'three-digits'],
    ['4364612', '4400000', 'two-digits'],
    ['80000000', '79749026', 'one-digit'],
    ['80372', '78947', 'percent'],
    ['10000000', '11000000', 'near'],
    ['1000000', '1700000', 'double'],
    ['6900000', '690000', 'unit-slip'],
    ['1500000', '1500000000', 'unit-slip'],
    ['1000000', '3000000', 'fourfold'],
    ['1000000', '8000000', 'tenfold'],
    ['1700000', '120000000', 'far'],
  ])('$%s and $%s are %s', (lossA, lossB, level) => {
    expect(levelOf('amount', { lossUsd: lossA }, { lossUsd: lossB })).toBe(level);
  });

  it('are never compared when one is unknown', () => {
    expect(levelOf('amount', { lossUsd: null }, { lossUsd: '5' })).toBe('unknown');
  });

  it('hear the loss of one report in the words of the other', () => {
    const description = 'Lost $800k: $8 million was taken, and a tenth kept as a bounty.';
    expect(levelOf('amount', { lossUsd: '800000', description }, { lossUsd: '8000000' })).toBe(
      'stated',
    );
  });
});

describe('figures', () => {
  it('are found beside an agreeing loss, and counted by how precise they are', () => {
    const a = { lossUsd: '1250000', description: 'drained 4,481 WBNB in three blocks' };
    expect(levelOf('figures', a, { lossUsd: '1250000', description: '4481 BNB are gone' })).toBe(
      'precise',
    );
    expect(levelOf('figures', a, { lossUsd: '1250000', description: '12 BNB are gone' })).toBe(
      'unknown',
    );
  });
});

describe('chains', () => {
  it('overlap, or do not', () => {
    expect(levelOf('chain', { chains: ['bsc', 'base'] }, { chains: ['base'] })).toBe('overlap');
    expect(levelOf('chain', { chains: ['bsc'] }, { chains: ['base'] })).toBe('disjoint');
  });

  it('are read from the words when the field is empty', () => {
    const description = 'The pool on BNB Chain was drained.';
    expect(levelOf('chain', { chains: ['bsc'] }, { description })).toBe('words-overlap');
    expect(levelOf('chain', { chains: ['tron'] }, { description })).toBe('words-disjoint');
  });
});

describe('mentions', () => {
  it('hear one victim named in the description of the other', () => {
    const description = 'Zephyrus, the lending arm of Quorlon, was drained.';
    expect(levelOf('mention', { name: 'Quorlon' }, { name: 'Zephyrus', description })).toBe('one');
  });

  it('do not hear a name inside another word', () => {
    const description = 'The Quorlonites were not amused.';
    expect(levelOf('mention', { name: 'Quorlon' }, { name: 'Zephyrus', description })).toBe('none');
  });
});

describe('anchors', () => {
  const transactions = [{ chain: null, hash: `0x${'a'.repeat(64)}` }];
  const attacker = { chain: null, address: `0x${'b'.repeat(40)}`, role: 'attacker' as const };

  it('are shared, different or unknown', () => {
    const other = [{ chain: null, hash: `0x${'c'.repeat(64)}` }];
    expect(levelOf('transaction', { transactions }, { transactions })).toBe('shared');
    expect(levelOf('transaction', { transactions }, { transactions: other })).toBe('differ');
    expect(levelOf('transaction', { transactions }, {})).toBe('unknown');
  });

  it('are no tie where one source cites one page for both', () => {
    const cited = { references: ['https://example.org/a-kind-of-scam'] };
    expect(levelOf('link', cited, cited)).toBe('shared');
    expect(levelOf('link', { ...cited, source: 's' }, { ...cited, source: 's' })).toBe('unknown');
  });

  it('tie the attacker of one report to an address in the words of the other', () => {
    const description = `Funds went to ${attacker.address.toUpperCase().replace('X', 'x')}.`;
    expect(levelOf('attacker', { addresses: [attacker] }, { description })).toBe('shared');
  });
});

describe('repeats', () => {
  it('are told by the later report only', () => {
    const first = { occurredAt: day('2024-06-10'), description: 'It was exploited.' };
    const second = { occurredAt: day('2024-06-13'), description: 'It was exploited again.' };
    expect(levelOf('repeat', first, second)).toBe('told');
    expect(levelOf('repeat', { ...first, description: second.description }, second)).toBe(
      'unknown',
    );
    expect(levelOf('repeat', first, { ...second, occurredAt: day('2024-06-11') })).toBe('unknown');
  });
});

describe('sources', () => {
  const merlin = { source: 's', name: 'Merlin', occurredAt: day('2021-05-26') };

  it('list two rows that look alike as twins', () => {
    expect(
      levelOf('source', { ...merlin, lossUsd: '680000' }, { ...merlin, lossUsd: '680000' }),
    ).toBe('same-twin');
  });

  it('list two rows of one name with different losses as two incidents', () => {
    expect(
      levelOf('source', { ...merlin, lossUsd: '680000' }, { ...merlin, lossUsd: '550000' }),
    ).toBe('same-apart');
  });

  it.each([
    ['Bull', 'BullsDrop'],
    ['SafeShield', 'SafeShill'],
    ['Mother Of Dragon', 'The Dragon Father'],
  ])('mean two victims by %s and %s', (nameA, nameB) => {
    expect(levelOf('source', { ...merlin, name: nameA }, { ...merlin, name: nameB })).toBe(
      'same-apart',
    );
  });

  it('may list one incident under two names on one day', () => {
    const dforce = { ...merlin, name: 'dForce', lossUsd: '25000000' };
    expect(levelOf('source', dforce, { ...merlin, name: 'Lendf.Me', lossUsd: '1200000' })).toBe(
      'same-day',
    );
  });
});
