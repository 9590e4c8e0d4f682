import { isDollarToken, usd } from '../../reports/money/assets.ts';
import { findAmounts } from '../../reports/money/find-amounts.ts';
import type { ReportDraft } from '../../reports/report-draft.ts';

/** An amount, in dollars or in an asset. */
export type Amount = {
  value: number;
  /** Digits that carry information: 1.2 M has two, 4,481 four. */
  digits: number;
  unit: string;
};

export type MoneyFacts = {
  lossUsd: Amount | null;
  /** Every other amount that the report states, in its fields or its words. */
  stated: readonly Amount[];
};

/** The loss and all further amounts of a draft; `words` is its description without links. */
export function readMoney(draft: ReportDraft, words: string): MoneyFacts {
  const lossUsd = draft.lossUsd === null ? null : toAmount(Number(draft.lossUsd), 'usd');
  const native = draft.lossNative.flatMap((row) => {
    const amount = toAmount(Number(row.amount), unitOf(row.asset));
    return amount === null ? [] : [amount];
  });
  return { lossUsd, stated: [...native, ...amountsInText(words)].slice(0, statedCountMax) };
}

/** Descriptions that state more are tables, not tellings. */
const statedCountMax = 24;

function toAmount(value: number, unit: string): Amount | null {
  if (!Number.isFinite(value) || value <= 0) return null;
  return { value, digits: significantDigits(value), unit };
}

/**
 * Whether one amount is the other rounded to its fewer digits, within 5 % at most ("10 M" is not
 * 11 M) and from four digits on within 0.1 %.
 */
export function isRounding(a: Amount, b: Amount): boolean {
  const coarse = a.digits <= b.digits ? a : b;
  const exponent =
    Math.floor(Math.log10(coarse.value)) + 1 - Math.min(coarse.digits, roundingDigitsMax);
  const tolerance = Math.min(0.5 * 10 ** exponent, roundingShareMax * coarse.value);
  return Math.abs(a.value - b.value) <= tolerance * (1 + floatSlack);
}

const roundingDigitsMax = 4;
const roundingShareMax = 0.05;
/** Decimal amounts are not exact in binary. */
const floatSlack = 1e-9;

/** Digits between the first and the last that is not zero, to six places. */
function significantDigits(value: number): number {
  const mantissa = value.toPrecision(6).replace(/e.*$/, '').replace('.', '');
  return mantissa.replace(/^0+/, '').replace(/0+$/, '').length;
}

/** Amounts that a text states; bare small numbers and years are no money. */
function amountsInText(text: string): Amount[] {
  return findAmounts(text).flatMap((found) => {
    const unit = unitOf(found.unit ?? '');
    const value = Number(found.amount);
    const isPlain = unit === '' && (value < plainAmountMin || isYear(value));
    const amount = isPlain ? null : toAmount(value, unit);
    return amount === null ? [] : [amount];
  });
}

/** Numbers without a unit below this count things. */
const plainAmountMin = 1_000;

/** The years in which there can have been incidents. */
function isYear(value: number): boolean {
  return Number.isInteger(value) && value >= 2009 && value < 2050;
}

/** Dollar tokens count as dollars; wrapped and plain assets are one. */
function unitOf(asset: string): string {
  if (isDollarToken(asset) || asset.toUpperCase() === usd) return 'usd';
  return asset.toLowerCase().replace(wrapped, '');
}

const wrapped = /^w(?=(?:eth|bnb|btc|matic|avax|ftm|sol)$)/;
