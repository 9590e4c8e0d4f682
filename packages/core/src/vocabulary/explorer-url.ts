import { findChain } from './chains.ts';

/** Explorers whose transaction or address page is not at `/tx/…` or `/address/…`. */
const unusualPaths: Partial<Record<string, { transaction: string; address: string }>> = {
  aptos: { transaction: 'txn', address: 'account' },
  algorand: { transaction: 'tx', address: 'account' },
  cardano: { transaction: 'transaction', address: 'address' },
  hedera: { transaction: 'transaction', address: 'account' },
  near: { transaction: 'txns', address: 'address' },
  polkadot: { transaction: 'extrinsic', address: 'account' },
  solana: { transaction: 'tx', address: 'account' },
  stacks: { transaction: 'txid', address: 'address' },
  starknet: { transaction: 'tx', address: 'contract' },
  stellar: { transaction: 'tx', address: 'account' },
  sui: { transaction: 'txblock', address: 'account' },
  ton: { transaction: 'transaction', address: '' },
  tron: { transaction: '#/transaction', address: '#/address' },
  xrpl: { transaction: 'tx', address: 'account' },
};

/** Where a person can look at a transaction or an address, or null when no explorer is known. */
export function explorerUrl(
  kind: 'transaction' | 'address',
  chainId: string | null,
  value: string,
): string | null {
  const root = chainId === null ? undefined : findChain(chainId)?.explorerUrl;
  if (chainId === null || root === undefined) return null;
  const usual = kind === 'transaction' ? 'tx' : 'address';
  const path = unusualPaths[chainId]?.[kind] ?? usual;
  return [root, path, encodeURIComponent(value)].filter((part) => part !== '').join('/');
}
