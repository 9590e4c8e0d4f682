export { decideClaim } from './decide-claim.ts';
export { acceptRun, discardRun } from './decide-run.ts';
export type { HeldPayload, HeldRunStore } from './held-run-store.ts';
export { listHeldRuns, type HeldRun, type HeldRunDeps } from './list-held-runs.ts';
export type {
  ClaimRow,
  Decision,
  OperatorStore,
  OperatorUnit,
  QuarantinedClaimRow,
  ReviewRow,
} from './operator-store.ts';
export {
  mergeExploits,
  restoreExploit,
  retractExploit,
  splitExploit,
  type OperatorDeps,
} from './regroup-exploits.ts';
export { keepApart, keepTogether } from './settle-grouping.ts';
export type { ReviewDeps } from './review-deps.ts';
