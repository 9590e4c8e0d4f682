export {
  changeCauses,
  changeCauseSchema,
  changeSchema,
  patchOperationSchema,
  revisionSchema,
  type Change,
  type ChangeCause,
  type Revision,
} from './change.ts';
export {
  changeListInputSchema,
  exploitFilterSchema,
  exploitAsOfInputSchema,
  exploitGetInputSchema,
  exploitListInputSchema,
  exploitPageSchema,
  exploitSorts,
  exploitTotalsSchema,
  pageSizeDefault,
  pageSizeMax,
  type ChangeListInput,
  type ExploitFilter,
  type ExploitListInput,
  type ExploitPage,
  type ExploitSort,
  type ExploitTotals,
} from './exploit-query.ts';
export {
  claimSchema,
  exploitRecordSchema,
  exploitReportSchema,
  exploitSchema,
  exploitSummarySchema,
  linkSchema,
  lossSchema,
  statusSchema,
  type Exploit,
  type ExploitClaim,
  type ExploitLink,
  type ExploitRecord,
  type ExploitSummary,
} from './exploit.ts';
export { healthSchema, type Health, type HealthCheck } from './health.ts';
export { problemSchema, type Problem } from './problem.ts';
export {
  runStatuses,
  sourceListSchema,
  sourceRunSchema,
  sourceSchema,
  sourceStates,
  type RunStatus,
  type Source,
  type SourceRun,
} from './source.ts';
export {
  shareListSchema,
  shareSchema,
  statsSummarySchema,
  timelineInputSchema,
  timelineIntervals,
  timelineSchema,
  type Share,
  type StatsSummary,
  type Timeline,
  type TimelineInput,
} from './stats.ts';
export { usageSchema, type Usage } from './usage.ts';
export { decimalSchema, idSchema, instantSchema, seqSchema } from './wire.ts';
export {
  explorerUrl,
  findChain,
  rungs,
  statuses,
  targetLabel,
  targets,
  techniqueLabel,
  techniques,
  isTargetId,
  isTechniqueId,
  type Rung,
  type StatusId,
  type TargetId,
  type TechniqueId,
} from '../vocabulary/index.ts';
export type { ClaimField } from '../reports/report-draft.ts';
export { errorTable, type ErrorCode } from '../errors/error-table.ts';
