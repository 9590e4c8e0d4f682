import type { ReportFacts } from '../facts/report-facts.ts';
import type { Finding } from './finding.ts';

/** A shared transaction is the strongest tie, yet lists carry copied hashes: never proof. */
export function compareTransactions(a: ReportFacts, b: ReportFacts): Finding<'transaction'> {
  const left = a.anchors.transactions;
  const right = b.anchors.transactions;
  const shared = firstShared(left, right);
  if (shared !== null) {
    return { comparator: 'transaction', level: 'shared', detail: `Both name ${shared}` };
  }
  return left.size > 0 && right.size > 0
    ? { comparator: 'transaction', level: 'differ', detail: 'They name different transactions' }
    : { comparator: 'transaction', level: 'unknown', detail: 'A transaction is missing' };
}

export function compareAttackers(a: ReportFacts, b: ReportFacts): Finding<'attacker'> {
  const shared =
    firstShared(a.anchors.attackers, b.anchors.addresses) ??
    firstShared(b.anchors.attackers, a.anchors.addresses);
  if (shared !== null) {
    return { comparator: 'attacker', level: 'shared', detail: `Both name attacker ${shared}` };
  }
  return a.anchors.attackers.size > 0 && b.anchors.attackers.size > 0
    ? { comparator: 'attacker', level: 'differ', detail: 'They name different attackers' }
    : { comparator: 'attacker', level: 'unknown', detail: 'An attacker address is missing' };
}

export function compareAddresses(a: ReportFacts, b: ReportFacts): Finding<'address'> {
  const shared = firstShared(a.anchors.addresses, b.anchors.addresses);
  return shared === null
    ? { comparator: 'address', level: 'unknown', detail: 'No address in both' }
    : { comparator: 'address', level: 'shared', detail: `Both name ${shared}` };
}

/** Says something between two sources only: one source may cite a page about a kind of scam for hundreds of rows. */
export function compareLinks(a: ReportFacts, b: ReportFacts): Finding<'link'> {
  if (a.report.source === b.report.source) {
    return { comparator: 'link', level: 'unknown', detail: 'One source cites a page many times' };
  }
  const shared = firstShared(a.anchors.links, b.anchors.links);
  return shared === null
    ? { comparator: 'link', level: 'unknown', detail: 'No page in both' }
    : { comparator: 'link', level: 'shared', detail: `Both rest on ${shared}` };
}

function firstShared(a: ReadonlySet<string>, b: ReadonlySet<string>): string | null {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  for (const value of small) if (large.has(value)) return value;
  return null;
}
