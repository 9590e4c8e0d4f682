import type { ChainRow } from './chain-row.ts';
import { evmChains } from './evm-chains.ts';
import { otherChains } from './other-chains.ts';

const rows = [...evmChains, ...otherChains] as const;

export type ChainId = (typeof rows)[number]['id'];
export type Chain = ChainRow & { id: ChainId };

/** Every chain Kamiyo knows. */
export const chains: readonly Chain[] = rows;
export const chainIds: readonly ChainId[] = rows.map((row) => row.id);

const byId = new Map<string, Chain>(chains.map((chain) => [chain.id, chain]));
const byEvmId = new Map<number, Chain>(
  chains.flatMap((chain) => (chain.evmId === undefined ? [] : [[chain.evmId, chain] as const])),
);
const bySpelling = new Map<string, Chain>(
  chains.flatMap((chain) =>
    [chain.id, chain.name.toLowerCase(), ...(chain.aliases ?? [])].map(
      (spelling) => [spelling, chain] as const,
    ),
  ),
);

export function isChainId(text: string): text is ChainId {
  return byId.has(text);
}

/** The chain of an id, or null. */
export function findChain(id: string): Chain | null {
  return byId.get(id) ?? null;
}

/** The chain with this EIP-155 id, or null. */
export function findChainByEvmId(evmId: number): Chain | null {
  return byEvmId.get(evmId) ?? null;
}

/**
 * The chain that a label names as a whole ("BSC", "BNB Smart Chain"), or null. For labels only:
 * a sentence is never searched for chain names here.
 */
export function findChainByLabel(label: string): Chain | null {
  return bySpelling.get(label.trim().toLowerCase().replaceAll(/\s+/g, ' ')) ?? null;
}
