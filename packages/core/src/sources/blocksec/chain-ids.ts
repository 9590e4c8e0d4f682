import type { ParsedChains } from '../../reports/parse-chain.ts';
import { chains, findChainByEvmId, type Chain, type ChainId } from '../../vocabulary/index.ts';

/** Ids that this list made up, where they collide with an EIP-155 id: 5 is Goerli elsewhere. */
const ownIds: Readonly<Partial<Record<number, ChainId>>> = { 5: 'sui' };

const byPseudoId = new Map<number, Chain>(
  chains.flatMap((chain) =>
    chain.pseudoId === undefined ? [] : [[chain.pseudoId, chain] as const],
  ),
);

/** The chain that an id of this list stands for, or null. */
export function findChainById(id: number): ChainId | null {
  return ownIds[id] ?? byPseudoId.get(id)?.id ?? findChainByEvmId(id)?.id ?? null;
}

/** The chains of a list of ids; ids that nobody knows are kept as they are. */
export function readChainIds(ids: readonly number[]): ParsedChains {
  const known = ids.flatMap((id) => findChainById(id) ?? []);
  const unknown = ids.filter((id) => findChainById(id) === null).map(String);
  return {
    chains: [...new Set(known)].sort(),
    chainsUnmapped: [...new Set(unknown)].sort(),
  };
}
