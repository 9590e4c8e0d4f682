import { chains, findChain, findChainByLabel, type ChainId } from '../vocabulary/index.ts';
import { parseAddress, parseTransactionHash } from './transaction-hash.ts';

export type ExplorerLink = {
  kind: 'transaction' | 'address';
  chain: ChainId | null;
  value: string;
};

/**
 * What a link to a block explorer points at, or null when it is another page. Explorers of many
 * chains name the chain in the path (`/explorer/tx/bsc/0x…`).
 */
export function readExplorerLink(link: string): ExplorerLink | null {
  const url = URL.parse(link);
  if (url === null) return null;
  const path = `${url.pathname}${url.hash}`.replaceAll('#/', '/');
  const parts = path.split('/').filter((part) => part !== '');
  const value = parts.findLast((part) => part.length >= 20)?.replace(/[?#].*$/, '');
  if (value === undefined) return null;
  const chain = chainOfHost(url.hostname) ?? chainInPath(url.hostname, parts);
  const hash = parts.some((part) => transactionWords.has(part.toLowerCase()))
    ? parseTransactionHash(value, chain)
    : null;
  if (hash !== null) return { kind: 'transaction', chain, value: hash };
  const isAddressPage = parts.some((part) => addressWords.has(part.toLowerCase()));
  const address = isAddressPage ? parseAddress(value, chain) : null;
  return address === null ? null : { kind: 'address', chain, value: address };
}

const transactionWords = new Set(['tx', 'txn', 'txs', 'transaction', 'transactions', 'txblock']);
const addressWords = new Set(['address', 'account', 'accounts', 'contract', 'token', 'wallet']);

/** Explorers beside the ones of the chain table. */
const furtherHosts: Readonly<Partial<Record<string, ChainId>>> = {
  'blockchair.com': 'bitcoin',
  'explorer.solana.com': 'solana',
  'solana.fm': 'solana',
  'blastscan.io': 'blast',
  'suiscan.xyz': 'sui',
  'voyager.online': 'starknet',
  'monadscan.com': 'monad',
  'ftmscan.com': 'fantom',
};

function chainOfHost(hostname: string): ChainId | null {
  const host = hostname.replace(/^www\./, '');
  const row = chains.find(
    ({ explorerUrl }) => explorerUrl !== undefined && URL.parse(explorerUrl)?.hostname === host,
  );
  return row?.id ?? furtherHosts[host] ?? null;
}

/** Only hosts that are known to serve many chains are trusted with a chain's name in the path. */
function chainInPath(hostname: string, parts: readonly string[]): ChainId | null {
  if (!/(?:blocksec|phalcon|metasleuth|tenderly|dedaub|breadcrumbs|arkham)/.test(hostname)) {
    return null;
  }
  return parts.map((part) => findChain(part) ?? findChainByLabel(part)).find(Boolean)?.id ?? null;
}
