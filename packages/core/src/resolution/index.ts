export { blockKeys } from './blocking/block-keys.ts';
export { clusterReports, type ReportGroup } from './clustering/cluster-reports.ts';
export type { Component } from './clustering/component.ts';
export { explainSeparation } from './clustering/explain-separation.ts';
export { clusteringPolicy } from './clustering/clustering-policy.ts';
export type { ReportEdge } from './clustering/report-edge.ts';
export {
  addJudgement,
  addReport,
  addReports,
  removeJudgement,
  removeReport,
  type Regrouping,
} from './incremental/change-index.ts';
export { createMemoryResolutionIndex } from './incremental/memory-resolution-index.ts';
export type { IndexEntry, ResolutionIndex } from './incremental/resolution-index.ts';
export { resolveAll, type Resolution } from './incremental/resolve-all.ts';
export type { Judgement } from './judgement.ts';
export type { ResolutionReport } from './resolution-report.ts';
export { resolutionModel } from './scoring/model.ts';
export type { ResolutionModel } from './scoring/resolution-model.ts';
export { scorePair, type Evidence, type PairScore } from './scoring/score-pair.ts';
