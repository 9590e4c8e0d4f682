import { toAsset, usd } from './assets.ts';
import { parseNumber, scalePattern } from './parse-number.ts';
import type { ReportDraft } from '../report-draft.ts';

/** An amount that a text states. */
export type FoundAmount = {
  /** Canonical decimal; of a range, the lower end. Never zero. */
  amount: string;
  /** The upper end of a range. */
  amountMax: string | null;
  /** `USD`, the ticker of an asset, or null when the text gives the bare number. */
  unit: string | null;
  qualifier: ReportDraft['lossQualifier'];
  /** "5M" rather than "5,000,000": a bare number of this kind is meant as money. */
  isScaled: boolean;
  start: number;
  end: number;
};

const number = String.raw`\d(?:[\d.,'’]*\d)?|\.\d+`;
const currency = String.raw`(?:US\s?\$|\$|USD\s?|€|£)`;
const scale = String.raw`(?:\s?(?:${scalePattern})(?![a-z\d]))?`;

/** A number, perhaps with a currency before it, a scale, a second number and a unit behind it. */
const amountPattern = new RegExp(
  String.raw`(?<![\w.,#@/$€£-])(?<currency>${currency})?\s?(?<from>${number})(?<fromScale>${scale})` +
    String.raw`(?:(?:\s?[-–—~]\s?|\sto\s|(?<=between .{1,20})\sand\s)${currency}?(?<to>${number})(?<toScale>${scale}))?` +
    String.raw`(?<more>\+)?(?![\w%])(?:\s?(?:US\s)?(?:ERC-?20\s)?(?<unit>[$#]?[A-Za-z][A-Za-z0-9.]*))?`,
  'gi',
);

/**
 * The amounts of money in a text, in their order. Percentages, hashes, dates, versions and counts
 * of things are none; a number whose digits make no sense is left out.
 */
export function findAmounts(text: string, options: { anyWord?: boolean } = {}): FoundAmount[] {
  return [...text.matchAll(amountPattern)].flatMap((match) => {
    const groups: Partial<Record<string, string>> = match.groups ?? {};
    const range = toRange(groups);
    if (range === null || Number(range.amount) === 0) return [];
    const unit = toUnit(groups, options.anyWord ?? false);
    const before = text.slice(Math.max(0, match.index - 28), match.index);
    const word = groups.unit ?? '';
    const takesWord = word !== '' && toAsset(word.replace(/\.+$/, ''), options.anyWord) !== null;
    const end = match.index + match[0].length;
    return [
      {
        ...range,
        unit,
        qualifier: toQualifier(before, groups, range.amountMax),
        isScaled: `${groups.fromScale ?? ''}${groups.toScale ?? ''}`.trim() !== '',
        start: match.index,
        end: takesWord ? end : end - word.length,
      },
    ];
  });
}

type Groups = Partial<Record<string, string>>;

/** "1-2M" means millions on both sides. */
function toRange(groups: Groups): { amount: string; amountMax: string | null } | null {
  const { from = '', fromScale = '', to, toScale = '' } = groups;
  const firstScale = fromScale.trim() === '' && to !== undefined ? toScale : fromScale;
  const amount = parseNumber(from, firstScale.trim());
  if (amount === null) return null;
  if (to === undefined) return { amount, amountMax: null };
  const amountMax = parseNumber(to, toScale.trim());
  return amountMax === null || Number(amountMax) <= Number(amount) ? null : { amount, amountMax };
}

function toUnit(groups: Groups, anyWord: boolean): string | null {
  const word = (groups.unit ?? '').replace(/\.+$/, '');
  const sign = groups.currency?.trim();
  if (sign === '€') return 'EUR';
  if (sign === '£') return 'GBP';
  if (sign !== undefined) return usd;
  return word === '' ? null : toAsset(word, anyWord);
}

const qualifiers: readonly (readonly [ReportDraft['lossQualifier'], RegExp])[] = [
  [
    'at_least',
    /(?:at least|more than|over|above|exceed(?:ed|ing|s)?|upwards? of|surpass\w*|north of|[>≥])\s*$/i,
  ],
  [
    'at_most',
    /(?:at most|up to|less than|under|below|as much as|no more than|maximum of|[<≤])\s*$/i,
  ],
  [
    'about',
    /(?:~|≈|∼|～|about|around|approx\.?|approximately|roughly|nearly|almost|some|an? estimated|estimated(?: at)?|close to|circa|ca?\.|or so)\s*$/i,
  ],
];

function toQualifier(
  before: string,
  groups: Groups,
  amountMax: string | null,
): ReportDraft['lossQualifier'] {
  if (amountMax !== null) return 'range';
  if (groups.more !== undefined) return 'at_least';
  return qualifiers.find(([, pattern]) => pattern.test(before))?.[0] ?? 'exact';
}
