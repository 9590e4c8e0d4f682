import type { IndexEntry, ReportEdge, ResolutionReport } from '../resolution/index.ts';
import type { IngestionUnit } from './ingestion-store.ts';

/** What a step of rebuilding may do, inside one transaction that holds the resolution lock. */
export type RebuildUnit = IngestionUnit & {
  /** Live reports in the order of their ids. */
  listLiveReports(after: string, limit: number): Promise<ResolutionReport[]>;
  readKeys(reportIds: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>>;
  /** Unlike `index.put`, keeps the edges of the reports. */
  replaceKeys(entries: readonly IndexEntry[]): Promise<void>;
  /** Edges with one of the reports at either end. */
  readEdges(reportIds: readonly string[]): Promise<ReportEdge[]>;
  unlink(edges: readonly Pick<ReportEdge, 'reportA' | 'reportB'>[]): Promise<void>;
  /** Live reports of the exploits that the given reports belong to. */
  listSiblings(reportIds: readonly string[]): Promise<string[]>;
};

/** Where a rebuild reads and writes; the database implements it. */
export type RebuildStore = {
  countLiveReports(): Promise<number>;
  rebuild<T>(work: (unit: RebuildUnit) => Promise<T>): Promise<T>;
  /** Keeps that a rebuild came to its end, and what it changed. */
  audit(entry: { actor: string; detail: Record<string, unknown>; now: Date }): Promise<void>;
};
