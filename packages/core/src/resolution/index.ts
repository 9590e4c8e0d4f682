export { blockKeys } from './blocking/block-keys.ts';
export { clusterReports, type ReportGroup } from './clustering/cluster-reports.ts';
export { clusteringPolicy } from './clustering/clustering-policy.ts';
export type { Component } from './clustering/component.ts';
export { explainSeparation } from './clustering/explain-separation.ts';
export type { ReportEdge } from './clustering/report-edge.ts';
export { crossCheckResolution, type CrossCheck } from './evaluation/cross-check.ts';
export {
  evaluateResolution,
  type ResolutionEvaluation,
  type ResolutionFigures,
  type WrongPair,
} from './evaluation/evaluate-resolution.ts';
export { readPairs, type LabelledPair } from './evaluation/read-pairs.ts';
export { readRecords, type IncidentRecord } from './evaluation/read-records.ts';
export { trainingExamples } from './evaluation/training-examples.ts';
export { trainingPairs, type TrainingPair } from './evaluation/training-pairs.ts';
export {
  addJudgement,
  addReport,
  addReports,
  findEdges,
  removeJudgement,
  regroupReports,
  removeReport,
  type Regrouping,
} from './incremental/change-index.ts';
export { createMemoryResolutionIndex } from './incremental/memory-resolution-index.ts';
export type { IndexEntry, ResolutionIndex } from './incremental/resolution-index.ts';
export { resolveAll, type Resolution } from './incremental/resolve-all.ts';
export type { Judgement } from './judgement.ts';
export { measureResolution, type ResolutionTiming } from './measuring/measure-resolution.ts';
export { syntheticReports } from './measuring/synthetic-reports.ts';
export type { ResolutionReport } from './resolution-report.ts';
export { resolutionModel } from './scoring/model.ts';
export { priorModel } from './scoring/prior-model.ts';
export type { NameRegime, RegimeWeights, ResolutionModel } from './scoring/resolution-model.ts';
export { scorePair, type Evidence, type PairScore } from './scoring/score-pair.ts';
export { trainModel } from './scoring/train-model.ts';
export type { TrainingExample } from './scoring/training-example.ts';
