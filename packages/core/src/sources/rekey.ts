import { canonicalJson } from '../kernel/canonical-json.ts';
import type { ReportDraft } from '../reports/report-draft.ts';
import { nameSlug } from './natural-key.ts';

export type KeyedDraft = { naturalKey: string; draft: ReportDraft };

/** Natural keys: the report known as `vanished` is the row that now appears as `appeared`. */
export type RekeyedPair = { vanished: string; appeared: string };

/**
 * Recognises rows that were renamed, redated or otherwise edited in place at a source without ids.
 * One to one, and only where nothing else fits as well: two incidents of one protocol on one day
 * are never exchanged, at the price that an edit of everything at once makes a new report.
 */
export function matchRekeyed(
  vanished: readonly KeyedDraft[],
  appeared: readonly KeyedDraft[],
): RekeyedPair[] {
  const old = vanished.map(toIdentity);
  let links = appeared.map(toIdentity).flatMap((to) => old.flatMap((from) => toLink(from, to)));
  const pairs: RekeyedPair[] = [];
  for (;;) {
    const sure = links.filter((link) => isBestForBoth(link, links));
    if (sure.length === 0) return pairs;
    pairs.push(...sure.map(({ from, to }) => ({ vanished: from.key, appeared: to.key })));
    const taken = new Set(sure.flatMap(({ from, to }) => [from, to]));
    links = links.filter(({ from, to }) => !taken.has(from) && !taken.has(to));
  }
}

type Identity = {
  key: string;
  draft: ReportDraft;
  content: string;
  name: string;
  day: string | null;
  chains: string;
  anchors: readonly string[];
};

type Link = { from: Identity; to: Identity; strength: number };

function toIdentity({ naturalKey, draft }: KeyedDraft): Identity {
  return {
    key: naturalKey,
    draft,
    content: canonicalJson({ ...draft, naturalKey: '' }),
    name: nameSlug(draft.name),
    day: draft.occurredAt?.value.slice(0, 10) ?? null,
    chains: draft.chains.join(),
    anchors: [
      ...draft.transactions.map(({ hash }) => hash),
      ...draft.references,
      ...(draft.url === null ? [] : [draft.url]),
    ],
  };
}

function toLink(from: Identity, to: Identity): Link[] {
  const same = compare(from, to);
  if (!isEnough(same) || isContradicted(from, to, same)) return [];
  const strength =
    (same.content ? 64 : 0) +
    (same.alias ? 16 : 0) +
    (same.anchor ? 12 : 0) +
    (same.name ? 8 : 0) +
    (same.amount ? 8 : 0) +
    (same.day ? 4 : 0) +
    (same.technique ? 2 : 0) +
    (same.chains ? 2 : 0);
  return [{ from, to, strength }];
}

type Sameness = Record<
  'content' | 'alias' | 'anchor' | 'name' | 'amount' | 'day' | 'nearDay' | 'technique' | 'chains',
  boolean
>;

function compare(from: Identity, to: Identity): Sameness {
  const [a, b] = [from.draft, to.draft];
  return {
    content: from.content === to.content,
    alias: a.aliasKeys.some((key) => b.aliasKeys.includes(key)),
    anchor: from.anchors.some((anchor) => to.anchors.includes(anchor)),
    name: from.name === to.name,
    amount: a.lossUsd !== null && a.lossUsd === b.lossUsd,
    day: from.day !== null && from.day === to.day,
    nearDay: isNearDay(from.day, to.day),
    technique: a.techniqueText !== null && a.techniqueText === b.techniqueText,
    chains: from.chains === to.chains,
  };
}

/** What it takes at least: one fact may have been edited, not all of them. */
function isEnough(same: Sameness): boolean {
  return (
    same.content ||
    same.alias ||
    (same.anchor && (same.name || same.day)) ||
    (same.day && same.name) ||
    (same.day && same.amount && same.chains) ||
    (same.name && same.amount && same.chains && same.nearDay)
  );
}

/**
 * Ids tell rows apart: the source's own ids always, ids of the victim where the day is the same and
 * the name is not.
 */
function isContradicted(from: Identity, to: Identity, same: Sameness): boolean {
  if (same.alias) return false;
  const [a, b] = [from.draft.aliasKeys, to.draft.aliasKeys];
  if (a.some(isOwnId) && b.some(isOwnId)) return true;
  return same.day && !same.name && a.length > 0 && b.length > 0;
}

/** The alias key of a row that the source itself identifies. Such rows are never re-keyed. */
export function ownIdAlias(id: string): string {
  return `id:${id}`;
}

function isOwnId(aliasKey: string): boolean {
  return aliasKey.startsWith('id:');
}

const nearDaysMax = 31;

/** A few weeks off, the wrong year, or day and month exchanged: what a corrected date looks like. */
function isNearDay(a: string | null, b: string | null): boolean {
  if (a === null || b === null) return true;
  const days = Math.abs(Date.parse(a) - Date.parse(b)) / 86_400_000;
  const [year, month, date] = a.split('-');
  const isExchanged = b === `${String(year)}-${String(date)}-${String(month)}`;
  return days <= nearDaysMax || a.slice(5) === b.slice(5) || isExchanged;
}

function isBestForBoth(link: Link, links: readonly Link[]): boolean {
  return links.every(
    (other) =>
      other === link ||
      (other.from !== link.from && other.to !== link.to) ||
      other.strength < link.strength,
  );
}
