export { decideClaim } from './decide-claim.ts';
export type {
  ClaimRow,
  Decision,
  OperatorStore,
  OperatorUnit,
  ReviewRow,
} from './operator-store.ts';
export {
  mergeExploits,
  restoreExploit,
  retractExploit,
  splitExploit,
  type OperatorDeps,
} from './regroup-exploits.ts';
