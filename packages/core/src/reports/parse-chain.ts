import { findChainByLabel, type ChainId } from '../vocabulary/index.ts';

/** Ids of the chain table, sorted, and the labels that it does not know, for operators. */
export type ParsedChains = { chains: ChainId[]; chainsUnmapped: string[] };

/** The chains of a list of labels ("BSC", "Gnosis Chain"). Blank labels say nothing. */
export function parseChainLabels(labels: readonly string[]): ParsedChains {
  const chains = new Set<ChainId>();
  const unmapped = new Set<string>();
  for (const label of labels.map((text) => text.trim()).filter((text) => text !== '')) {
    const chain = findChainByLabel(label);
    if (chain === null) unmapped.add(label);
    else chains.add(chain.id);
  }
  return { chains: [...chains].sort(), chainsUnmapped: [...unmapped].sort() };
}
