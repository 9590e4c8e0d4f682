export type { ChainRow } from './chain-row.ts';
export {
  chainIds,
  chains,
  findChain,
  findChainByEvmId,
  findChainByLabel,
  isChainId,
  type Chain,
  type ChainId,
} from './chains.ts';
export { explorerUrl } from './explorer-url.ts';
export { rungs, statuses, type Rung, type StatusId } from './statuses.ts';
export { isTargetId, targetLabel, targets, type TargetId } from './targets.ts';
export { isTechniqueId, techniqueLabel, techniques, type TechniqueId } from './techniques.ts';
