import { contentHash } from '../kernel/canonical-json.ts';
import type { ReportDraft } from '../reports/report-draft.ts';
import type { ParsedRow } from './source-definition.ts';

/** Rows with keys of their own, and those that say nothing new. */
export type SeparatedRows = {
  kept: ParsedRow[];
  repeated: { rowIndex: number; reason: string }[];
};

/**
 * Makes natural keys unique, whatever the order of the rows. With `given` keys two rows of one key
 * are one report, said twice. With `derived` keys they are two incidents of one name on one day:
 * each then carries a digest of what tells them apart, so that an edit of one never makes it pass
 * for the other, as a running number would.
 */
export function separateRows(rows: readonly ParsedRow[], keys: 'given' | 'derived'): SeparatedRows {
  const separated: SeparatedRows = { kept: [], repeated: [] };
  for (const group of Map.groupBy(rows, ({ draft }) => draft.naturalKey).values()) {
    const distinct = withoutRepeats(group, separated);
    if (keys === 'given') keepOne(distinct, separated);
    else separated.kept.push(...withDigests(distinct));
  }
  separated.kept.sort((a, b) => a.rowIndex - b.rowIndex);
  return separated;
}

function withoutRepeats(group: readonly ParsedRow[], separated: SeparatedRows): ParsedRow[] {
  const firstIndexes = new Map<string, number>();
  return group.filter(({ rowIndex, draft }) => {
    const content = contentHash(draft);
    const firstIndex = firstIndexes.get(content);
    if (firstIndex === undefined) firstIndexes.set(content, rowIndex);
    else separated.repeated.push({ rowIndex, reason: `duplicate of row ${String(firstIndex)}` });
    return firstIndex === undefined;
  });
}

/** Of contradicting rows the same one is kept in any order: the one with the smallest digest. */
function keepOne(group: readonly ParsedRow[], separated: SeparatedRows): void {
  const [kept, ...others] = group.toSorted((a, b) =>
    contentHash(a.draft) < contentHash(b.draft) ? -1 : 1,
  );
  if (kept !== undefined) separated.kept.push(kept);
  for (const { rowIndex, draft } of others) {
    separated.repeated.push({
      rowIndex,
      reason: `the key ${draft.naturalKey} is that of row ${String(kept?.rowIndex)} already`,
    });
  }
}

function withDigests(group: readonly ParsedRow[]): ParsedRow[] {
  if (group.length === 1) return [...group];
  const digests = Map.groupBy(group, ({ draft }) => identityDigest(draft));
  return group.map((row) => {
    const digest = identityDigest(row.draft);
    const isUnique = digests.get(digest)?.length === 1;
    const suffix = isUnique ? digest : contentHash(row.draft).slice(0, digestLength);
    return { ...row, draft: { ...row.draft, naturalKey: `${row.draft.naturalKey}~${suffix}` } };
  });
}

const digestLength = 8;

/** Over what a source rarely edits, so that a corrected description leaves the key alone. */
function identityDigest({ lossUsd, lossNative, chains, techniqueText }: ReportDraft): string {
  return contentHash({ lossUsd, lossNative, chains, techniqueText }).slice(0, digestLength);
}
