import type { ReportDraft } from '../../reports/report-draft.ts';
import { linkKey } from './link-key.ts';

/** What ties a report to a place: a transaction, an address, a page. */
export type Anchors = {
  transactions: ReadonlySet<string>;
  attackers: ReadonlySet<string>;
  /** Addresses whose role is not stated, victims and attackers among them. */
  addresses: ReadonlySet<string>;
  links: ReadonlySet<string>;
};

/** Anchors from the fields of a draft, and from explorer links and hashes in its words. */
export function readAnchors(draft: ReportDraft): Anchors {
  const texts = [...draft.references, draft.url ?? '', draft.description ?? ''];
  const attackers = draft.addresses.filter((row) => row.role === 'attacker');
  const links = [...draft.references, ...linksIn(draft.description ?? '')].flatMap((url) =>
    isExplorerLink(url) ? [] : (linkKey(url) ?? []),
  );
  return {
    transactions: capped([
      ...draft.transactions.map((row) => normalHash(row.hash)),
      ...texts.flatMap((text) => matches(text, /0x[0-9a-f]{64}(?![0-9a-f])/gi)),
    ]),
    attackers: capped(attackers.map((row) => normalHash(row.address))),
    addresses: capped([
      ...draft.addresses.map((row) => normalHash(row.address)),
      ...texts.flatMap((text) => matches(text, /0x[0-9a-f]{40}(?![0-9a-f])/gi)),
    ]),
    links: capped(links),
  };
}

/** A report never needs more: the longest real one lists 159 transactions. */
const anchorCountMax = 40;

function capped(values: readonly string[]): ReadonlySet<string> {
  return new Set([...new Set(values)].sort().slice(0, anchorCountMax));
}

function matches(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map((match) => match[0].toLowerCase());
}

function linksIn(text: string): string[] {
  return [...text.matchAll(/https?:\/\/[^\s<>"')\]]+/gi)].map((match) =>
    match[0].replace(/[.,;:]+$/, ''),
  );
}

/** Explorer pages are read for the hash or address in them, not as pages. */
function isExplorerLink(url: string): boolean {
  return /0x[0-9a-f]{40}/i.test(url);
}

function normalHash(hash: string): string {
  return /^0x[0-9a-f]+$/i.test(hash) ? hash.toLowerCase() : hash;
}
