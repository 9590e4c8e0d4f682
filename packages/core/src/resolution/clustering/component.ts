import type { Judgement } from '../judgement.ts';
import type { ResolutionReport } from '../resolution-report.ts';
import type { ReportEdge } from './report-edge.ts';

/** Reports to be grouped together, with what is known between them. */
export type Component = {
  reports: readonly ResolutionReport[];
  /** Known scores. Pairs without one of the model in force are scored when it is clustered. */
  edges: readonly ReportEdge[];
  judgements: readonly Judgement[];
};
