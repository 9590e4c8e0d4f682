import type { ReportDraft } from '../reports/report-draft.ts';
import type { ParsedPayload } from '../sources/source-definition.ts';

/** Longer than any name or hash there is, and short enough for every index. */
const wordLengthMax = 500;
const linkLengthMax = 2_000;

/**
 * The payload without what cannot be stored: NUL characters and halves of characters, which no
 * database keeps as text, are left out; a row whose name, key or link is longer than any real one
 * is rejected. One odd row would fail the whole run otherwise, and every run after it.
 */
export function toStorable(payload: ParsedPayload): ParsedPayload {
  const rejected = [...payload.rejected];
  const keys = new Set<string>();
  const drafts = payload.drafts.flatMap(({ rowIndex, draft: given }) => {
    const draft = toText(given);
    const fault = findFault(draft, keys);
    keys.add(draft.naturalKey);
    if (fault === null) return [{ rowIndex, draft }];
    rejected.push({ rowIndex, reason: fault, excerpt: draft.name.slice(0, wordLengthMax) });
    return [];
  });
  return { ...payload, drafts, rejected: toText(rejected), warnings: toText(payload.warnings) };
}

/** The value with every string in it made of whole characters. */
export function toText<T>(value: T): T {
  if (typeof value === 'string') return value.replaceAll('\0', '').toWellFormed() as T;
  if (Array.isArray(value)) return value.map(toText) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, toText(part)])) as T;
}

function findFault(draft: ReportDraft, keys: ReadonlySet<string>): string | null {
  const { naturalKey, aliasKeys, name, transactions, addresses, references, url } = draft;
  if (name === '' || naturalKey === '') return 'name: no text';
  if (keys.has(naturalKey)) return `the key ${naturalKey} is that of another row already`;
  const words = [
    ...[name, naturalKey, ...aliasKeys],
    ...transactions.map(({ hash }) => hash),
    ...addresses.map(({ address }) => address),
  ];
  if (words.some(({ length }) => length > wordLengthMax)) {
    return `a name, key, hash or address of more than ${String(wordLengthMax)} characters`;
  }
  const links = [...references, url ?? ''];
  return links.some(({ length }) => length > linkLengthMax)
    ? `a link of more than ${String(linkLengthMax)} characters`
    : null;
}
