export {
  ingestPayload,
  type IngestDeps,
  type IngestInput,
  type IngestResult,
} from './ingest-payload.ts';
export type {
  AssignedReport,
  IngestionStore,
  IngestionUnit,
  PublishedExploit,
  ReportState,
  ReportWrite,
  RunCounts,
  RunOutcome,
  RunRejection,
  RunTrigger,
  StoredReport,
} from './ingestion-store.ts';
export { listSources, type ListSourcesDeps } from './list-sources.ts';
export { planRun, type PlanInput, type PlannedReport, type RunPlan } from './plan-run.ts';
export type {
  PollMemory,
  PollNote,
  SourceFacts,
  SourceFactsList,
  SourceReader,
} from './source-reader.ts';
export { rebuildExploits, type RebuildDeps, type RebuildResult } from './rebuild-exploits.ts';
export type { RebuildStore, RebuildUnit } from './rebuild-store.ts';
export type { ResolvedChanges } from './resolve-changes.ts';
