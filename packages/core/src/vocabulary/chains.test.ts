import { describe, expect, it } from 'vitest';

import { chains, findChainByEvmId, findChainByLabel } from './chains.ts';
import { explorerUrl } from './explorer-url.ts';

describe('chains', () => {
  it('gives every id, EVM id and spelling to one chain only', () => {
    const ids = chains.map((chain) => chain.id);
    const evmIds = chains.flatMap((chain) => chain.evmId ?? []);
    const spellings = chains.flatMap((chain) => [
      ...new Set([chain.id, chain.name.toLowerCase(), ...(chain.aliases ?? [])]),
    ]);
    for (const list of [ids, evmIds.map(String), spellings])
      expect(list.length).toBe(new Set(list).size);
  });

  it('finds a chain by its label in any case, and by its EVM id', () => {
    expect(findChainByLabel(' BNB  Smart Chain ')?.id).toBe('bsc');
    expect(findChainByEvmId(8453)?.id).toBe('base');
    expect(findChainByLabel('a sentence about base')).toBeNull();
  });
});

describe('explorerUrl', () => {
  it('links to the page of the chain’s explorer, or nowhere', () => {
    expect(explorerUrl('transaction', 'ethereum', '0x1')).toBe('https://etherscan.io/tx/0x1');
    expect(explorerUrl('address', 'solana', 'abc')).toBe('https://solscan.io/account/abc');
    expect(explorerUrl('transaction', 'dango', '0x1')).toBeNull();
    expect(explorerUrl('transaction', null, '0x1')).toBeNull();
  });
});
