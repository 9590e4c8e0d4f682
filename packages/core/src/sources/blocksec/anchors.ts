import type { ReportDraft } from '../../reports/report-draft.ts';
import { parseAddress, parseTransactionHash } from '../../reports/transaction-hash.ts';
import { findChainById } from './chain-ids.ts';
import type { AttackTransaction } from './event-row.ts';

export type Anchors = Pick<ReportDraft, 'transactions' | 'addresses'>;

/**
 * The transactions and addresses of a row, once each. The column of hashes also holds addresses
 * (whose part in the attack is not said), and the column of attackers links: a link is no address.
 */
export function readAnchors(rows: readonly AttackTransaction[]): Anchors {
  const transactions = new Map<string, Anchors['transactions'][number]>();
  const addresses = new Map<string, Anchors['addresses'][number]>();
  for (const { txnHash, attacker, chainId } of rows) {
    const chain = findChainById(chainId);
    const hash = parseTransactionHash(txnHash, chain);
    const misplaced = hash === null ? parseAddress(txnHash, chain) : null;
    const attacking = parseAddress(attacker ?? '', chain);
    if (hash !== null) transactions.set(`${String(chain)}:${hash}`, { chain, hash });
    for (const [address, role] of [
      [misplaced, 'other'],
      [attacking, 'attacker'],
    ] as const) {
      if (address !== null) addresses.set(`${String(chain)}:${address}`, { chain, address, role });
    }
  }
  return { transactions: byKey(transactions), addresses: byKey(addresses) };
}

/** In an order of their own: the list shuffles them from one answer to the next. */
function byKey<T>(entries: ReadonlyMap<string, T>): T[] {
  return [...entries].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, value]) => value);
}
