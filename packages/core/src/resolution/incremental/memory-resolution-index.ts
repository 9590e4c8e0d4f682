import { pairKey, type ReportEdge } from '../clustering/report-edge.ts';
import type { Judgement } from '../judgement.ts';
import type { ResolutionReport } from '../resolution-report.ts';
import type { ResolutionIndex } from './resolution-index.ts';

/** A `ResolutionIndex` in the memory of one process: for tests, batches and measuring. */
export function createMemoryResolutionIndex(): ResolutionIndex {
  const store = new MemoryStore();
  return {
    put: (entries) =>
      done(() => {
        for (const entry of entries) store.put(entry.report, entry.keys);
      }),
    remove: (ids) =>
      done(() => {
        for (const id of ids) store.remove(id);
      }),
    candidatesFor: (ids) =>
      done(() => new Map(ids.map((id) => [id, store.candidatesOf(id)] as const))),
    link: (edges) =>
      done(() => {
        for (const edge of edges) store.link(edge);
      }),
    componentOf: (ids) => done(() => store.componentOf(ids)),
    judge: (judgement) =>
      done(() => {
        store.judge(judgement);
      }),
    unjudge: (a, b) =>
      done(() => {
        store.unjudge(a, b);
      }),
  };
}

function done<T>(work: () => T): Promise<T> {
  return Promise.resolve(work());
}

class MemoryStore {
  private readonly entries = new Map<
    string,
    { report: ResolutionReport; keys: readonly string[] }
  >();
  private readonly idsByKey = new Map<string, Set<string>>();
  /** Edges by report, then by the other report. */
  private readonly edges = new Map<string, Map<string, ReportEdge>>();
  private readonly judgements = new Map<string, Map<string, Judgement>>();

  put(report: ResolutionReport, keys: readonly string[]): void {
    this.remove(report.id);
    this.entries.set(report.id, { report, keys });
    for (const key of keys) {
      const ids = this.idsByKey.get(key);
      if (ids === undefined) this.idsByKey.set(key, new Set([report.id]));
      else ids.add(report.id);
    }
  }

  remove(id: string): void {
    for (const key of this.entries.get(id)?.keys ?? []) {
      const ids = this.idsByKey.get(key);
      ids?.delete(id);
      if (ids?.size === 0) this.idsByKey.delete(key);
    }
    for (const other of this.edges.get(id)?.keys() ?? []) this.edges.get(other)?.delete(id);
    this.edges.delete(id);
    this.entries.delete(id);
  }

  candidatesOf(id: string): ResolutionReport[] {
    const found = new Set<string>();
    for (const key of this.entries.get(id)?.keys ?? []) {
      for (const other of this.idsByKey.get(key) ?? []) if (other !== id) found.add(other);
    }
    return [...found].flatMap((other) => this.entries.get(other)?.report ?? []);
  }

  link(edge: ReportEdge): void {
    const { reportA, reportB } = edge;
    if (!this.entries.has(reportA) || !this.entries.has(reportB)) return;
    neighboursOf(this.edges, reportA).set(reportB, edge);
    neighboursOf(this.edges, reportB).set(reportA, edge);
  }

  judge(judgement: Judgement): void {
    const { reportA, reportB } = judgement;
    neighboursOf(this.judgements, reportA).set(reportB, judgement);
    neighboursOf(this.judgements, reportB).set(reportA, judgement);
  }

  unjudge(a: string, b: string): void {
    this.judgements.get(a)?.delete(b);
    this.judgements.get(b)?.delete(a);
  }

  componentOf(ids: readonly string[]) {
    const reached = new Set(ids.filter((id) => this.entries.has(id)));
    for (const id of reached) for (const next of this.nextTo(id)) reached.add(next);
    return {
      reports: [...reached].flatMap((id) => this.entries.get(id)?.report ?? []),
      edges: within(this.edges, reached),
      judgements: within(this.judgements, reached),
    };
  }

  private nextTo(id: string): string[] {
    const ties = [...(this.judgements.get(id)?.values() ?? [])]
      .filter((judgement) => judgement.kind === 'must_link')
      .map((judgement) => (judgement.reportA === id ? judgement.reportB : judgement.reportA))
      .filter((other) => this.entries.has(other));
    return [...(this.edges.get(id)?.keys() ?? []), ...ties];
  }
}

function neighboursOf<T>(graph: Map<string, Map<string, T>>, id: string): Map<string, T> {
  const known = graph.get(id);
  if (known !== undefined) return known;
  const fresh = new Map<string, T>();
  graph.set(id, fresh);
  return fresh;
}

function within<T>(
  graph: ReadonlyMap<string, ReadonlyMap<string, T>>,
  ids: ReadonlySet<string>,
): T[] {
  const found = new Map<string, T>();
  for (const id of ids) {
    for (const [other, value] of graph.get(id) ?? []) {
      if (ids.has(other)) found.set(pairKey(id, other), value);
    }
  }
  return [...found.values()];
}
