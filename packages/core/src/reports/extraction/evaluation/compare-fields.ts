import type { ExtractedPost } from '../extracted-post.ts';
import type { PostLabel } from './labelled-post.ts';

export const extractedFields = [
  'protocol',
  'loss',
  'chains',
  'transactions',
  'addresses',
  'attackers',
  'technique',
] as const;

export type ExtractedField = (typeof extractedFields)[number];

/** Values given, values labelled, and how many of them are the same. */
export type FieldCount = { found: number; labelled: number; right: number };

/** Compares what was extracted with the label, field by field. Fields without a label count nothing. */
export function compareFields(
  label: PostLabel,
  found: ExtractedPost,
): Record<ExtractedField, FieldCount> {
  const attackers = label.addresses?.filter(({ role }) => role === 'attacker');
  return {
    protocol: compareOne(label.protocol, found.protocol, isSameName),
    loss: compareOne(label.loss, found.loss, isSameLoss),
    chains: compareSets(label.chains, found.chains),
    transactions: compareSets(
      label.transactions,
      found.transactions.map(({ hash }) => hash),
    ),
    addresses: compareSets(
      label.addresses?.map(({ address }) => address),
      found.addresses.map(({ address }) => address),
    ),
    attackers: compareSets(
      attackers?.map(({ address }) => address),
      found.addresses.filter(({ role }) => role === 'attacker').map(({ address }) => address),
    ),
    technique: compareOne(label.technique, found.technique, (a, b) => a === b),
  };
}

function compareOne<L, F>(
  label: L | null | undefined,
  found: F | null,
  isSame: (label: L, found: F) => boolean,
): FieldCount {
  if (label === undefined) return { found: 0, labelled: 0, right: 0 };
  const right = label !== null && found !== null && isSame(label, found);
  return {
    found: found === null ? 0 : 1,
    labelled: label === null ? 0 : 1,
    right: right ? 1 : 0,
  };
}

function compareSets(
  label: readonly string[] | null | undefined,
  found: readonly string[],
): FieldCount {
  if (label == null) return { found: 0, labelled: 0, right: 0 };
  const expected = new Set(label.map(normalHex));
  const given = new Set(found.map(normalHex));
  return { found: given.size, labelled: expected.size, right: expected.intersection(given).size };
}

function normalHex(value: string): string {
  return value.startsWith('0x') ? value.toLowerCase() : value;
}

/** Case, spaces and signs are habits of a writer. */
function isSameName(label: string | string[], found: string): boolean {
  const labels = Array.isArray(label) ? label : [label];
  return labels.some((name) => fold(name) === fold(found));
}

function fold(name: string): string {
  return name.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
}

function isSameLoss(
  label: NonNullable<PostLabel['loss']>,
  found: NonNullable<ExtractedPost['loss']>,
): boolean {
  const isSameUnit = label.unit.toUpperCase() === found.unit.toUpperCase();
  return isSameUnit && Number(label.amount) === Number(found.amount);
}
