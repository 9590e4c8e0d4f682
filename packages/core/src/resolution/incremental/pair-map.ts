import { pairKey } from '../clustering/report-edge.ts';

/** Values on pairs of ids, whichever comes first, that can be walked from either end. */
export class PairMap<T> {
  private readonly values = new Map<string, Map<string, T>>();

  set([a, b]: readonly [string, string], value: T): void {
    this.ensure(a).set(b, value);
    this.ensure(b).set(a, value);
  }

  delete([a, b]: readonly [string, string]): void {
    this.values.get(a)?.delete(b);
    this.values.get(b)?.delete(a);
  }

  /** Forgets every pair that holds the id. */
  deleteAll(id: string): void {
    for (const other of this.values.get(id)?.keys() ?? []) this.values.get(other)?.delete(id);
    this.values.delete(id);
  }

  /** The other ends of an id's pairs, with their values. */
  of(id: string): (readonly [string, T])[] {
    return [...(this.values.get(id) ?? [])];
  }

  /** The values of the pairs both of whose ids are given, each once. */
  within(ids: ReadonlySet<string>): T[] {
    const found = new Map<string, T>();
    for (const id of ids) {
      for (const [other, value] of this.values.get(id) ?? []) {
        if (ids.has(other)) found.set(pairKey(id, other), value);
      }
    }
    return [...found.values()];
  }

  private ensure(id: string): Map<string, T> {
    const known = this.values.get(id);
    if (known !== undefined) return known;
    const fresh = new Map<string, T>();
    this.values.set(id, fresh);
    return fresh;
  }
}
