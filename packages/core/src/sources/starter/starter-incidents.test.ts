import { describe, expect, it } from 'vitest';
import { reportDraftSchema } from '../../reports/index.ts';
import { findChain, isChainId, isTargetId, isTechniqueId } from '../../vocabulary/index.ts';
import { starterDrafts } from './starter-drafts.ts';
import { starterIncidents, starterPeriods } from './starter-incidents.ts';

/** The first and the last day that the tables cover; see README.md. */
const firstDay = '2011-01-01';
const lastDay = '2026-06-30';
const hex = { transaction: /^0x[0-9a-f]{64}$/, address: /^0x[0-9a-f]{40}$/ };
/** What a hash or an address looks like on the chains without EVM that the tables use. */
const shapes: Partial<Record<string, { transaction: RegExp; address: RegExp }>> = {
  bitcoin: { transaction: /^[0-9a-f]{64}$/, address: /^(bc1|[13])[0-9A-Za-z]{25,60}$/ },
  starknet: { transaction: /^0x[0-9a-f]{63,64}$/, address: /^0x[0-9a-f]{63,64}$/ },
  sui: { transaction: /^[1-9A-HJ-NP-Za-km-z]{43,44}$/, address: /^0x[0-9a-f]{64}$/ },
};

function shapeOf(chain: string): { transaction: RegExp; address: RegExp } | undefined {
  return findChain(chain)?.evmId === undefined ? shapes[chain] : hex;
}

/** The keys of the incidents that break a rule, so that a failure names them. */
function keysWhere(breaks: (incident: (typeof starterIncidents)[number]) => boolean): string[] {
  return starterIncidents.filter((incident) => breaks(incident)).map((incident) => incident.key);
}

describe('starterIncidents', () => {
  it('holds at least 150 incidents', () => {
    expect(starterIncidents.length).toBeGreaterThanOrEqual(150);
  });

  it('covers every year from 2011 to 2026', () => {
    const years = new Set(starterIncidents.map((incident) => Number(incident.day.slice(0, 4))));
    expect([...years].sort()).toEqual(Array.from({ length: 16 }, (_, index) => 2011 + index));
  });

  it('covers at least 20 chains', () => {
    expect(new Set(starterIncidents.flatMap((incident) => incident.chains)).size).toBeGreaterThan(
      19,
    );
  });

  it('gives every incident a key of its own', () => {
    const keys = starterIncidents.map((incident) => incident.key);
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });

  it('dates every incident with a real day that the tables cover', () => {
    const isRealDay = (day: string) =>
      /^\d{4}-\d{2}-\d{2}$/.test(day) && new Date(day).toISOString().startsWith(day);
    expect(keysWhere(({ day }) => !isRealDay(day) || day < firstDay || day > lastDay)).toEqual([]);
  });

  it('is in order of days', () => {
    const days = starterIncidents.map((incident) => incident.day);
    expect(days).toEqual(days.toSorted());
  });

  it('uses only ids of the vocabulary, each chain once', () => {
    expect(
      keysWhere(
        ({ chains, technique, target }) =>
          !chains.every((chain) => isChainId(chain)) ||
          new Set(chains).size !== chains.length ||
          !(technique === null || isTechniqueId(technique)) ||
          !isTargetId(target),
      ),
    ).toEqual([]);
  });

  it('states an unknown loss as null and a known one between zero and 5 billion', () => {
    expect(
      keysWhere(({ lossUsd }) => lossUsd !== null && !(lossUsd > 0 && lossUsd <= 5e9)),
    ).toEqual([]);
  });

  it('never states more recovered than lost', () => {
    expect(
      keysWhere(
        ({ lossUsd, recoveredUsd }) =>
          recoveredUsd !== null && !(recoveredUsd > 0 && recoveredUsd <= (lossUsd ?? 0)),
      ),
    ).toEqual([]);
  });

  it('rests every incident on a link with https', () => {
    expect(
      keysWhere(
        ({ references }) =>
          references.length === 0 || !references.every((url) => new URL(url).protocol === 'https:'),
      ),
    ).toEqual([]);
  });

  it('joins every row of evidence to an incident', () => {
    const keys = new Set(starterIncidents.map((incident) => incident.key));
    const rows = starterPeriods.flatMap((period) => period.evidence);
    expect(rows.filter((row) => !keys.has(row[0]))).toEqual([]);
  });

  it('writes hashes and addresses as their chain does', () => {
    expect(
      keysWhere(
        ({ transactions, addresses }) =>
          !transactions.every(({ chain, hash }) => shapeOf(chain)?.transaction.test(hash)) ||
          !addresses.every(({ chain, address }) => shapeOf(chain)?.address.test(address)),
      ),
    ).toEqual([]);
  });

  it('places hashes and addresses on a chain of their incident', () => {
    expect(
      keysWhere(
        ({ chains, transactions, addresses }) =>
          ![...transactions, ...addresses].every(({ chain }) => chains.includes(chain)),
      ),
    ).toEqual([]);
  });

  it('gives a transaction to one incident only', () => {
    const hashes = starterIncidents.flatMap((incident) =>
      incident.transactions.map(({ hash }) => hash),
    );
    expect(hashes.filter((hash, index) => hashes.indexOf(hash) !== index)).toEqual([]);
  });

  it.each([
    ['bZx', 4],
    ['Cream Finance', 2],
    ['Value DeFi', 3],
    ['UwU Lend', 2],
    ['Conic Finance', 2],
  ])('keeps the incidents of %s apart', (name, count) => {
    expect(starterIncidents.filter((incident) => incident.name === name)).toHaveLength(count);
  });
});

describe('starterDrafts', () => {
  it('makes one valid report of every incident', () => {
    const drafts = starterDrafts();
    expect(drafts.map((draft) => reportDraftSchema.parse(draft))).toEqual(drafts);
    expect(drafts.map((draft) => draft.naturalKey)).toEqual(
      starterIncidents.map((incident) => incident.key),
    );
  });

  it('states a day, a rounded amount and where it rests', () => {
    expect(
      starterDrafts().find((draft) => draft.naturalKey === '2016-06-17:the-dao'),
    ).toMatchObject({
      occurredAt: { value: '2016-06-17T00:00:00.000Z', precision: 'day' },
      lossUsd: '60000000',
      lossQualifier: 'about',
      chains: ['ethereum'],
      technique: 'reentrancy',
      target: 'dao',
      description: null,
      url: null,
    });
  });

  it('leaves an unknown loss unknown', () => {
    expect(
      starterDrafts().find((draft) => draft.naturalKey === '2011-06-19:mt-gox')?.lossUsd,
    ).toBeNull();
  });
});
