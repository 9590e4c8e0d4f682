import { beforeEach, describe, expect, it } from 'vitest';
import { day, draftOf } from '../../testing/draft.ts';
import type { ReportEdge } from '../clustering/report-edge.ts';
import type { ResolutionIndex } from '../incremental/resolution-index.ts';
import type { ResolutionReport } from '../resolution-report.ts';
import { scorePair } from '../scoring/score-pair.ts';

/**
 * What every `ResolutionIndex` guarantees, as tests. The factory gives an empty index for each test;
 * reports have the ids `rep_a` to `rep_e`, which a store may have to know beforehand.
 */
export function describeResolutionIndex(
  name: string,
  createIndex: () => Promise<ResolutionIndex>,
): void {
  describe(`ResolutionIndex: ${name}`, () => {
    let index: ResolutionIndex;
    beforeEach(async () => {
      index = await createIndex();
    });
    const current = () => index;
    itFindsCandidates(current);
    itReachesComponents(current);
    itKeepsJudgements(current);
  });
}

/** The index of the running test. */
type CurrentIndex = () => ResolutionIndex;

function itFindsCandidates(current: CurrentIndex): void {
  it('finds the other reports under any shared key, each once', async () => {
    const index = current();
    await index.put([entry('a', ['k1', 'k2']), entry('b', ['k1', 'k2']), entry('c', ['k3'])]);
    expect(await candidates(index, 'a')).toEqual(['rep_b']);
    expect(await candidates(index, 'c')).toEqual([]);
  });

  it('answers for several reports at once, and with none for an unknown one', async () => {
    const index = current();
    await index.put([entry('a', ['k1']), entry('b', ['k1'])]);
    const found = await index.candidatesFor(['rep_a', 'rep_b', 'rep_e']);
    expect(found.get('rep_a')?.map((report) => report.id)).toEqual(['rep_b']);
    expect(found.get('rep_b')?.map((report) => report.id)).toEqual(['rep_a']);
    expect(found.get('rep_e') ?? []).toEqual([]);
  });

  it('gives reports back as they were put', async () => {
    const index = current();
    await index.put([entry('a', ['k1']), entry('b', ['k1'])]);
    const found = await index.candidatesFor(['rep_a']);
    expect(found.get('rep_a')).toEqual([reportOf('b')]);
  });

  it('replaces a report that is put again, keys and edges and all', async () => {
    const index = current();
    await index.put([entry('a', ['k1']), entry('b', ['k1']), entry('c', ['k2'])]);
    await index.link([edge('a', 'b')]);
    await index.put([entry('a', ['k2'])]);
    expect(await candidates(index, 'a')).toEqual(['rep_c']);
    expect(await candidates(index, 'b')).toEqual([]);
    expect(await component(index, 'a')).toEqual(['rep_a']);
  });

  it('forgets a removed report, and its edges', async () => {
    const index = current();
    await index.put([entry('a', ['k1']), entry('b', ['k1'])]);
    await index.link([edge('a', 'b')]);
    await index.remove(['rep_a', 'rep_e']);
    expect(await candidates(index, 'b')).toEqual([]);
    expect(await component(index, 'b')).toEqual(['rep_b']);
    expect(await component(index, 'a')).toEqual([]);
  });
}

function itReachesComponents(current: CurrentIndex): void {
  it('reaches a component over edges, however long the way', async () => {
    const index = current();
    await index.put(['a', 'b', 'c', 'd', 'e'].map((letter) => entry(letter, [])));
    await index.link([edge('a', 'b'), edge('b', 'c'), edge('c', 'd')]);
    expect(await component(index, 'd')).toEqual(['rep_a', 'rep_b', 'rep_c', 'rep_d']);
    const { edges } = await index.componentOf(['rep_a']);
    expect(edges.map((one) => [one.reportA, one.reportB]).toSorted()).toEqual([
      ['rep_a', 'rep_b'],
      ['rep_b', 'rep_c'],
      ['rep_c', 'rep_d'],
    ]);
  });

  it('gives edges back as they were linked, the last one of a pair', async () => {
    const index = current();
    await index.put([entry('a', []), entry('b', [])]);
    await index.link([edge('a', 'b')]);
    const again = { ...edge('a', 'b'), score: { ...edge('a', 'b').score, bits: 7.25 } };
    await index.link([again]);
    expect((await index.componentOf(['rep_b'])).edges).toEqual([again]);
  });

  it('joins the components of several reports into one answer', async () => {
    const index = current();
    await index.put(['a', 'b', 'c'].map((letter) => entry(letter, [])));
    await index.link([edge('a', 'b')]);
    const { reports } = await index.componentOf(['rep_b', 'rep_c', 'rep_e']);
    expect(reports.map((report) => report.id).toSorted()).toEqual(['rep_a', 'rep_b', 'rep_c']);
  });
}

function itKeepsJudgements(current: CurrentIndex): void {
  it('reaches over must-link judgements, not over cannot-link ones', async () => {
    const index = current();
    await index.put(['a', 'b', 'c'].map((letter) => entry(letter, [])));
    await index.judge({ kind: 'must_link', reportA: 'rep_a', reportB: 'rep_b' });
    await index.judge({ kind: 'cannot_link', reportA: 'rep_a', reportB: 'rep_c' });
    expect(await component(index, 'a')).toEqual(['rep_a', 'rep_b']);
  });

  it('tells the judgements within a component, and only those', async () => {
    const index = current();
    await index.put(['a', 'b', 'c'].map((letter) => entry(letter, [])));
    await index.link([edge('a', 'b')]);
    const inside = { kind: 'cannot_link', reportA: 'rep_b', reportB: 'rep_a' } as const;
    await index.judge(inside);
    await index.judge({ kind: 'cannot_link', reportA: 'rep_a', reportB: 'rep_c' });
    const { judgements } = await index.componentOf(['rep_a']);
    expect(judgements).toHaveLength(1);
    expect(judgements[0]?.kind).toBe('cannot_link');
    expect([judgements[0]?.reportA, judgements[0]?.reportB].toSorted()).toEqual(['rep_a', 'rep_b']);
  });

  it('replaces a judgement by one of the other kind, and takes it back from either side', async () => {
    const index = current();
    await index.put([entry('a', []), entry('b', [])]);
    await index.judge({ kind: 'must_link', reportA: 'rep_a', reportB: 'rep_b' });
    await index.judge({ kind: 'cannot_link', reportA: 'rep_b', reportB: 'rep_a' });
    expect(await component(index, 'a')).toEqual(['rep_a']);
    await index.judge({ kind: 'must_link', reportA: 'rep_a', reportB: 'rep_b' });
    expect(await component(index, 'a')).toEqual(['rep_a', 'rep_b']);
    await index.unjudge('rep_b', 'rep_a');
    expect(await component(index, 'a')).toEqual(['rep_a']);
  });

  it('remembers a judgement on a report that is away for a while', async () => {
    const index = current();
    await index.put([entry('a', []), entry('b', [])]);
    await index.judge({ kind: 'must_link', reportA: 'rep_a', reportB: 'rep_b' });
    await index.remove(['rep_b']);
    expect(await component(index, 'a')).toEqual(['rep_a']);
    await index.put([entry('b', [])]);
    expect(await component(index, 'a')).toEqual(['rep_a', 'rep_b']);
  });
}

function reportOf(letter: string): ResolutionReport {
  const draft = draftOf({ naturalKey: letter, name: 'Quorlon', occurredAt: day('2024-03-05') });
  return { id: `rep_${letter}`, source: `source-${letter}`, draft };
}

function entry(letter: string, keys: readonly string[]) {
  return { report: reportOf(letter), keys };
}

function edge(a: string, b: string): ReportEdge {
  const score = scorePair(reportOf(a), reportOf(b));
  return { reportA: `rep_${a}`, reportB: `rep_${b}`, score };
}

async function candidates(index: ResolutionIndex, letter: string): Promise<string[]> {
  const found = await index.candidatesFor([`rep_${letter}`]);
  return (found.get(`rep_${letter}`) ?? []).map((report) => report.id).toSorted();
}

async function component(index: ResolutionIndex, letter: string): Promise<string[]> {
  const { reports } = await index.componentOf([`rep_${letter}`]);
  return reports.map((report) => report.id).toSorted();
}
