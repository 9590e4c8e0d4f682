import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { connectedComponents } from '../clustering/connected-components.ts';
import { clusterReports } from '../clustering/cluster-reports.ts';
import type { Judgement } from '../judgement.ts';
import { syntheticReports } from '../measuring/synthetic-reports.ts';
import type { ResolutionReport } from '../resolution-report.ts';
import {
  addJudgement,
  addReport,
  addReports,
  removeJudgement,
  removeReport,
  type Regrouping,
} from './change-index.ts';
import { createMemoryResolutionIndex } from './memory-resolution-index.ts';
import { resolveAll } from './resolve-all.ts';
import type { ResolutionIndex } from './resolution-index.ts';

/** A few busy days, with repeat victims: many pairs that nearly or wrongly agree. */
const reports = crowded(syntheticReports(36, 11));

/** Moves everything into one week and under a handful of names. */
function crowded(spread: readonly ResolutionReport[]): ResolutionReport[] {
  const names = ['Quorlon', 'Quorlon Swap', 'Quorlan', 'Zephyrus', 'Moon Farm', 'Zephyrus Finance'];
  return spread.map((report, number) => {
    const value = new Date(Date.UTC(2024, 2, 1 + (number % 6))).toISOString();
    const name = names[(number * 7) % names.length] ?? '';
    const lossUsd = number % 5 === 0 ? null : String(1_000_000 * (1 + (number % 3)));
    const draft = {
      ...report.draft,
      name,
      lossUsd,
      occurredAt: { value, precision: 'day' as const },
    };
    return { ...report, draft };
  });
}

const shuffled = fc.shuffledSubarray(reports, { minLength: reports.length });

/** Keeps the latest group of every report, as a database would. */
class GroupLedger {
  readonly groupOf = new Map<string, string>();

  apply({ groups }: Regrouping): void {
    for (const { reportIds } of groups) {
      for (const id of reportIds) this.groupOf.set(id, reportIds.join());
    }
  }

  get groups(): string[] {
    return [...new Set(this.groupOf.values())].toSorted();
  }
}

const groupsOf = (list: readonly ResolutionReport[], judgements: readonly Judgement[] = []) =>
  resolveAll(list, judgements).groups.map((group) => group.reportIds.join());

async function storedGroups(index: ResolutionIndex): Promise<string[]> {
  const whole = await index.componentOf(reports.map((report) => report.id));
  return connectedComponents(whole)
    .flatMap((component) => clusterReports(component))
    .map((group) => group.reportIds.join())
    .toSorted();
}

describe('resolveAll', () => {
  it('gives the same groups and edges for every order of the same reports', () => {
    const expected = resolveAll(reports);
    expect(expected.groups.length).toBeGreaterThan(3);
    expect(expected.groups.length).toBeLessThan(reports.length);
    fc.assert(
      fc.property(shuffled, (order) => {
        expect(resolveAll(order)).toEqual(expected);
      }),
      { numRuns: 200 },
    );
  });

  it('puts every report in exactly one group', () => {
    const ids = resolveAll(reports).groups.flatMap((group) => group.reportIds);
    expect(ids.toSorted()).toEqual(reports.map((report) => report.id).toSorted());
  });

  it('resolves nothing to nothing', () => {
    expect(resolveAll([])).toEqual({ groups: [], edges: [] });
  });
});

describe('addReport', () => {
  it('ends where the batch ends, in any order of arrival', async () => {
    const expected = groupsOf(reports);
    await fc.assert(
      fc.asyncProperty(shuffled, async (order) => {
        const index = createMemoryResolutionIndex();
        const ledger = new GroupLedger();
        for (const report of order) ledger.apply(await addReport(index, report));
        expect(ledger.groups).toEqual(expected.toSorted());
      }),
      { numRuns: 25 },
    );
  });

  it('changes nothing when a report arrives again', async () => {
    const index = createMemoryResolutionIndex();
    const ledger = new GroupLedger();
    ledger.apply(await addReports(index, reports));
    const before = ledger.groups;
    for (const report of reports.slice(0, 10)) ledger.apply(await addReport(index, report));
    expect(ledger.groups).toEqual(before);
    expect(await storedGroups(index)).toEqual(before);
  });

  it('regroups the component that a changed report leaves, and the one it enters', async () => {
    const index = createMemoryResolutionIndex();
    const ledger = new GroupLedger();
    ledger.apply(await addReports(index, reports));
    const [first, ...others] = reports;
    if (first === undefined) throw new Error('no reports');
    const moved = { ...first, draft: { ...first.draft, name: 'Somewhere Else Entirely' } };
    ledger.apply(await addReport(index, moved));
    expect(ledger.groups).toEqual(groupsOf([moved, ...others]).toSorted());
  });

  it('tells only of the component it touches', async () => {
    const index = createMemoryResolutionIndex();
    await addReports(index, reports);
    const far = syntheticReports(1, 5).map((report) => ({ ...report, id: 'rep_far' }));
    const { groups } = await addReports(index, far);
    expect(groups.map((group) => group.reportIds)).toEqual([['rep_far']]);
  });
});

describe('removeReport', () => {
  it('ends where a batch without the removed reports ends, whatever came before', async () => {
    await fc.assert(
      fc.asyncProperty(shuffled, fc.integer({ min: 1, max: 12 }), async (order, count) => {
        const index = createMemoryResolutionIndex();
        const ledger = new GroupLedger();
        const leaving = order.slice(0, count);
        for (const report of order) ledger.apply(await addReport(index, report));
        for (const { id } of leaving) {
          ledger.groupOf.delete(id);
          ledger.apply(await removeReport(index, id));
        }
        const expected = groupsOf(order.slice(count)).toSorted();
        expect(ledger.groups).toEqual(expected);
        expect(await storedGroups(index)).toEqual(expected);
      }),
      { numRuns: 15 },
    );
  });
});

describe('addJudgement', () => {
  it('ends where the batch with all judgements ends, and taking back undoes it', async () => {
    const ids = reports.map((report) => report.id);
    const anyPair = fc.tuple(fc.constantFrom(...ids), fc.constantFrom(...ids));
    const anyJudgement = fc
      .tuple(fc.constantFrom('must_link' as const, 'cannot_link' as const), anyPair)
      .filter(([, [a, b]]) => a !== b)
      .map(([kind, [reportA, reportB]]): Judgement => ({ kind, reportA, reportB }));
    const judged = fc.uniqueArray(anyJudgement, {
      maxLength: 5,
      selector: ({ reportA, reportB }) => [reportA, reportB].toSorted().join(),
    });
    await fc.assert(
      fc.asyncProperty(judged, async (judgements) => {
        const index = createMemoryResolutionIndex();
        const ledger = new GroupLedger();
        ledger.apply(await addReports(index, reports));
        const before = ledger.groups;
        for (const judgement of judgements) ledger.apply(await addJudgement(index, judgement));
        expect(ledger.groups).toEqual(groupsOf(reports, judgements).toSorted());
        for (const judgement of judgements) ledger.apply(await removeJudgement(index, judgement));
        expect(ledger.groups).toEqual(before);
      }),
      { numRuns: 15 },
    );
  });
});
