import { extractPost } from '../extract-post.ts';
import { postKinds, type ExtractedPost, type PostKind } from '../extracted-post.ts';
import { compareFields, extractedFields, type ExtractedField } from './compare-fields.ts';
import type { LabelledPost, PostLabel } from './labelled-post.ts';

type Score = { precision: number | null; recall: number | null; f1: number | null };

export type ExtractionError = {
  post: string;
  field: ExtractedField | 'kind';
  expected: unknown;
  found: unknown;
};

export type ExtractionReport = {
  posts: number;
  /** Share of posts of which the kind is right. */
  accuracy: number | null;
  /** Whether a post becomes a report at all: incident against everything else. */
  incident: Score & { n: number };
  byKind: Record<PostKind, Score & { n: number }>;
  /** Over the posts that are labelled as incidents or corrections; n counts labelled values. */
  fields: Record<ExtractedField, Score & { n: number }>;
  errors: ExtractionError[];
};

/** Figures of the extraction on labelled posts. Posts without a label and labels without a post are left out. */
export function evaluateExtraction(
  posts: readonly LabelledPost[],
  labels: readonly PostLabel[],
): ExtractionReport {
  const byId = new Map(labels.map((label) => [label.id, label]));
  const judged = posts.flatMap((post) => {
    const label = byId.get(post.id);
    return label === undefined ? [] : [{ label, found: extractPost(post.text, post.author) }];
  });
  const told = judged.filter(
    ({ label }) => label.kind === 'incident' || label.kind === 'correction',
  );
  const counts = told.map(({ label, found }) => compareFields(label, found));
  return {
    posts: judged.length,
    accuracy: ratio(
      judged.filter(({ label, found }) => label.kind === found.kind).length,
      judged.length,
    ),
    incident: kindScore(judged, 'incident'),
    byKind: toRecord(postKinds, (kind) => kindScore(judged, kind)),
    fields: toRecord(extractedFields, (field) =>
      score(
        sum(counts.map((count) => count[field].right)),
        sum(counts.map((count) => count[field].found)),
        sum(counts.map((count) => count[field].labelled)),
      ),
    ),
    errors: judged.flatMap(({ label, found }) => errorsOf(label, found)),
  };
}

type Judged = { label: PostLabel; found: ExtractedPost };

function kindScore(judged: readonly Judged[], kind: PostKind): Score & { n: number } {
  return score(
    judged.filter(({ label, found }) => label.kind === kind && found.kind === kind).length,
    judged.filter(({ found }) => found.kind === kind).length,
    judged.filter(({ label }) => label.kind === kind).length,
  );
}

function errorsOf(label: PostLabel, found: ExtractedPost): ExtractionError[] {
  const kind =
    label.kind === found.kind
      ? []
      : [{ post: label.id, field: 'kind' as const, expected: label.kind, found: found.kind }];
  if (label.kind !== 'incident' && label.kind !== 'correction') return kind;
  const compared = compareFields(label, found);
  const wrong = extractedFields.filter((field) => {
    const { right, found: given, labelled } = compared[field];
    return right !== given || right !== labelled;
  });
  return [
    ...kind,
    ...wrong.map((field) => ({
      post: label.id,
      field,
      expected: label[field === 'attackers' ? 'addresses' : field],
      found: found[field === 'attackers' ? 'addresses' : field],
    })),
  ];
}

function score(right: number, found: number, labelled: number): Score & { n: number } {
  const precision = ratio(right, found);
  const recall = ratio(right, labelled);
  const f1 = found + labelled === 0 ? null : round((2 * right) / (found + labelled));
  return { precision, recall, f1, n: labelled };
}

function ratio(part: number, whole: number): number | null {
  return whole === 0 ? null : round(part / whole);
}

function round(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function toRecord<K extends string, V>(keys: readonly K[], value: (key: K) => V): Record<K, V> {
  return Object.fromEntries(keys.map((key) => [key, value(key)])) as Record<K, V>;
}
