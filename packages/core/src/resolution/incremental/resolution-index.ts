import type { Component } from '../clustering/component.ts';
import type { ReportEdge } from '../clustering/report-edge.ts';
import type { Judgement } from '../judgement.ts';
import type { ResolutionReport } from '../resolution-report.ts';

/** A report and the block keys under which it is found. */
export type IndexEntry = { report: ResolutionReport; keys: readonly string[] };

/**
 * What incremental resolution asks of a store. All calls of one change belong in one transaction,
 * and two changes that could touch the same component must not run side by side. Every answer is a
 * function of what is stored, never of the order in which it came; lists may come in any order.
 */
export type ResolutionIndex = {
  /** Stores reports and their keys. An id that is there already is replaced and loses its edges. */
  put(entries: readonly IndexEntry[]): Promise<void>;
  /** Forgets reports, their keys and their edges. Unknown ids are fine; judgements stay. */
  remove(reportIds: readonly string[]): Promise<void>;
  /**
   * For each stored report of the list, the other stored reports that share a key with it. Every
   * report once, whatever the number of shared keys; none for an unknown id.
   */
  candidatesFor(
    reportIds: readonly string[],
  ): Promise<ReadonlyMap<string, readonly ResolutionReport[]>>;
  /** Stores edges between stored reports; an edge that is there already is replaced. */
  link(edges: readonly ReportEdge[]): Promise<void>;
  /**
   * All stored reports that can be reached from the given ones over edges and must-link
   * judgements, the edges among them, and the judgements both of whose reports are among them.
   * Unknown ids are fine; the answer may consist of several connected components.
   */
  componentOf(reportIds: readonly string[]): Promise<Component>;
  /** Stores a judgement; one of the other kind on the same two reports is replaced. */
  judge(judgement: Judgement): Promise<void>;
  /** Forgets the judgement on two reports, if there is one. */
  unjudge(reportA: string, reportB: string): Promise<void>;
};
