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

export function readMoney(draft: ReportDraft, words: string): MoneyFacts {
  const lossUsd = draft.lossUsd === null ? null : toAmount(Number(draft.lossUsd), 'usd');
  const native = draft.lossNative.flatMap((row) => {
    const amount = toAmount(Number(row.amount), unitOf(row.asset));
    return amount === null ? [] : [amount];
  });
  return { lossUsd, stated: [...native, ...amountsInText(words)].slice(0, statedCountMax) };
}

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
  const exponent = Math.floor(Math.log10(coarse.value)) + 1 - Math.min(coarse.digits, 4);
  const tolerance = Math.min(0.5 * 10 ** exponent, 0.05 * coarse.value);
  return Math.abs(a.value - b.value) <= tolerance * (1 + 1e-9);
}

/** Digits between the first and the last that is not zero, to six places. */
export function significantDigits(value: number): number {
  const mantissa = value.toPrecision(6).replace(/e.*$/, '').replace('.', '');
  return mantissa.replace(/^0+/, '').replace(/0+$/, '').length;
}

const unitFactors: Readonly<Record<string, number>> = {
  k: 1e3,
  thousand: 1e3,
  m: 1e6,
  mln: 1e6,
  mil: 1e6,
  mm: 1e6,
  million: 1e6,
  b: 1e9,
  bn: 1e9,
  billion: 1e9,
};

const amountPattern =
  /(\$|us\$|usd\s?)?(\d{1,3}(?:[,' ]\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)\s?(k|thousand|mln|mil|mm|million|m|billion|bn|b)?\b\s?(?:\$|\(?\$?([a-z]{2,9})\b)?/gi;

/** Amounts that a text states, with the word after the number as unit; bare small numbers are left out. */
export function amountsInText(text: string): Amount[] {
  return [...text.matchAll(amountPattern)].flatMap((match) => {
    const [, dollar, digits = '', factorWord, unitWord] = match;
    const factor = unitFactors[factorWord?.toLowerCase() ?? ''] ?? 1;
    const value = Number(digits.replaceAll(/[,' ]/g, '')) * factor;
    const unit = dollar === undefined ? unitOf(unitWord ?? '') : 'usd';
    const isPlainSmall = unit === '' && value < 1_000;
    const isYear = unit === '' && value >= 2009 && value <= 2030;
    const amount = isPlainSmall || isYear ? null : toAmount(value, unit);
    return amount === null ? [] : [amount];
  });
}

/** Dollar stablecoins count as dollars; wrapped and plain assets are one. */
function unitOf(asset: string): string {
  const unit = asset.toLowerCase().replace(/^\$/, '');
  if (/^(?:us|usd|usdt|usdc|busd|dai|dollars?|tusd|usde|fdusd)$/.test(unit)) return 'usd';
  return /^w(?:eth|bnb|btc|matic|avax|ftm|sol)$/.test(unit) ? unit.slice(1) : unit;
}
