import type { ChainId } from '../../vocabulary/index.ts';
import { readExplorerLink, type ExplorerLink } from '../read-explorer-link.ts';
import type { ReportDraft } from '../report-draft.ts';
import { parseAddress, parseTransactionHash } from '../transaction-hash.ts';
import { findRole } from './find-role.ts';

export type FoundAnchors = Pick<ReportDraft, 'transactions' | 'addresses'>;

/**
 * The transactions and whole addresses that a text gives, as links or bare. A bare one belongs to
 * the chain of the text if there is exactly one. Shortened ones ("0x12…ab") anchor nothing.
 */
export function findAnchors(text: string, chains: readonly ChainId[]): FoundAnchors {
  const only = chains.length === 1 ? (chains[0] ?? null) : null;
  const transactions = new Map<string, FoundAnchors['transactions'][number]>();
  const addresses = new Map<string, FoundAnchors['addresses'][number]>();
  for (const match of text.matchAll(anchorPattern)) {
    const anchor = readAnchor(match[0], only);
    if (anchor === null) continue;
    const { kind, chain, value } = anchor;
    if (kind === 'transaction') transactions.set(value, { chain, hash: value });
    else if (!addresses.has(value)) {
      const role = findRole(text.slice(0, match.index), text.slice(match.index + match[0].length));
      addresses.set(value, { chain, address: value, role });
    }
  }
  return { transactions: [...transactions.values()], addresses: [...addresses.values()] };
}

const base58 = '[1-9A-HJ-NP-Za-km-z]';
const anchorPattern = new RegExp(
  String.raw`https?:\/\/[^\s<>"'()]+|` +
    String.raw`(?<![\w/])(?:0x[\da-fA-F]{40,64}|bc1[02-9ac-hj-np-z]{20,71}|T${base58}{33}|${base58}{86,88})(?![\w…])`,
  'g',
);

function readAnchor(text: string, only: ChainId | null): ExplorerLink | null {
  if (/^https?:/.test(text)) return readExplorerLink(text.replace(/[.,;:]+$/, ''));
  const chain = chainOfShape(text) ?? only;
  // 40 hexadecimal digits are an address of the EVM, whatever chain the text is about.
  const shape = text.startsWith('0x') && text.length === 42 ? null : chain;
  const hash = parseTransactionHash(text, shape);
  if (hash !== null) return { kind: 'transaction', chain, value: hash };
  const address = parseAddress(text, shape);
  return address === null ? null : { kind: 'address', chain, value: address };
}

/** Chains whose hashes and addresses cannot be those of another. */
function chainOfShape(text: string): ChainId | null {
  if (text.startsWith('bc1')) return 'bitcoin';
  if (text.startsWith('0x')) return null;
  return text.length > 80 ? 'solana' : 'tron';
}
