import type { ReportEdge } from '../clustering/report-edge.ts';
import type { Judgement } from '../judgement.ts';
import { PairMap } from './pair-map.ts';
import type { IndexEntry, ResolutionIndex } from './resolution-index.ts';

/** A `ResolutionIndex` in the memory of one process: for tests, batches and measuring. */
export function createMemoryResolutionIndex(): ResolutionIndex {
  const store = new MemoryStore();
  const settle = <T>(work: () => T): Promise<T> => Promise.resolve(work());
  return {
    put: (entries) =>
      settle(() => {
        for (const entry of entries) store.put(entry);
      }),
    remove: (ids) =>
      settle(() => {
        for (const id of ids) store.remove(id);
      }),
    candidatesFor: (ids) =>
      settle(() => new Map(ids.map((id) => [id, store.candidatesOf(id)] as const))),
    link: (edges) =>
      settle(() => {
        for (const edge of edges) store.link(edge);
      }),
    componentOf: (ids) => settle(() => store.componentOf(ids)),
    judge: (judgement) =>
      settle(() => {
        store.judgements.set([judgement.reportA, judgement.reportB], judgement);
      }),
    unjudge: (reportA, reportB) =>
      settle(() => {
        store.judgements.delete([reportA, reportB]);
      }),
  };
}

class MemoryStore {
  readonly judgements = new PairMap<Judgement>();
  private readonly entries = new Map<string, IndexEntry>();
  /** Most keys have one holder: a list for each would double the memory of a long history. */
  private readonly holders = new Map<string, string | string[]>();
  private readonly edges = new PairMap<ReportEdge>();

  put(entry: IndexEntry): void {
    const { id } = entry.report;
    this.remove(id);
    this.entries.set(id, entry);
    for (const key of entry.keys) {
      const held = this.holders.get(key);
      if (held === undefined) this.holders.set(key, id);
      else if (typeof held === 'string') this.holders.set(key, [held, id]);
      else held.push(id);
    }
  }

  remove(id: string): void {
    for (const key of this.entries.get(id)?.keys ?? []) {
      const left = this.holdersOf(key).filter((other) => other !== id);
      if (left.length === 0) this.holders.delete(key);
      else this.holders.set(key, left);
    }
    this.edges.deleteAll(id);
    this.entries.delete(id);
  }

  candidatesOf(id: string) {
    const found = new Set((this.entries.get(id)?.keys ?? []).flatMap((key) => this.holdersOf(key)));
    found.delete(id);
    return this.reportsOf(found);
  }

  link(edge: ReportEdge): void {
    const ends = [edge.reportA, edge.reportB] as const;
    if (ends.every((id) => this.entries.has(id))) this.edges.set(ends, edge);
  }

  componentOf(ids: readonly string[]) {
    const reached = new Set(ids.filter((id) => this.entries.has(id)));
    for (const id of reached) for (const next of this.nextTo(id)) reached.add(next);
    return {
      reports: this.reportsOf(reached),
      edges: this.edges.within(reached),
      judgements: this.judgements.within(reached),
    };
  }

  private nextTo(id: string): string[] {
    const tied = this.judgements
      .of(id)
      .filter(([other, { kind }]) => kind === 'must_link' && this.entries.has(other));
    return [...this.edges.of(id), ...tied].map(([other]) => other);
  }

  private holdersOf(key: string): readonly string[] {
    const held = this.holders.get(key) ?? [];
    return typeof held === 'string' ? [held] : held;
  }

  private reportsOf(ids: ReadonlySet<string>) {
    return [...ids].flatMap((id) => this.entries.get(id)?.report ?? []);
  }
}
