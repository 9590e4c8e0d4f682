import { decimalFromNumber, parseDecimal } from '../../kernel/money.ts';
import type { ReportDraft } from '../report-draft.ts';
import { isDollarToken, usd } from './assets.ts';
import { findAmounts, type FoundAmount } from './find-amounts.ts';

/** A loss as drafts carry it. */
export type StatedLoss = Pick<ReportDraft, 'lossUsd' | 'lossNative' | 'lossQualifier'>;

export const unknownLoss: StatedLoss = { lossUsd: null, lossNative: [], lossQualifier: 'exact' };

/**
 * The loss that a field states ("$ 1,234.5", "~20 ETH", "8,000 BTC + 56,000 ETH", "30-40 ETH"), or
 * null when it states none ("-", "unknown", 0, a bare number, digits that make no sense). Of a range
 * the lower end is kept. Tokens that keep to the dollar give a loss in dollars as well, "about".
 */
export function parseMoney(text: string): StatedLoss | null {
  const line = text.replaceAll('，', ' + ').replaceAll(/\s+/g, ' ').trim();
  const amounts = findAmounts(spaced(line), { anyWord: true });
  if (amounts.length === 0 || hasUnreadDigits(spaced(line), amounts)) return null;
  return toStatedLoss(amounts);
}

/** The amounts of one loss, in dollars and in what was taken. Bare numbers say nothing. */
function toStatedLoss(amounts: readonly FoundAmount[]): StatedLoss | null {
  const stated = amounts.filter(({ unit }) => unit !== null);
  const [first] = stated;
  if (first === undefined) return null;
  const native = stated.flatMap(({ amount, unit }) =>
    unit === null || unit === usd ? [] : [{ amount, asset: unit }],
  );
  const dollars = stated.find(({ unit }) => unit === usd);
  const main = dollars ?? first;
  if (dollars === undefined && native.every(({ asset }) => isDollarToken(asset))) {
    const sum = native.reduce((total, { amount }) => total + Number(amount), 0);
    const lossQualifier = main.qualifier === 'exact' ? 'about' : main.qualifier;
    return { lossUsd: decimalFromNumber(sum), lossNative: native, lossQualifier };
  }
  return {
    lossUsd: dollars === undefined ? null : parseDecimal(dollars.amount),
    lossNative: native,
    lossQualifier: main.qualifier,
  };
}

/**
 * A loss in dollars as a number or as plain digits. Null and 0 are both unknown: lists write 0 for
 * what they do not know.
 */
export function parseUsd(value: number | string | null): string | null {
  const decimal =
    typeof value === 'number' ? decimalFromNumber(value) : parseDecimal((value ?? '').trim());
  return decimal === null || Number(decimal) === 0 ? null : decimal;
}

/** "5946 BUSD+5964 USDT" is written apart so that each amount stands alone. */
function spaced(line: string): string {
  return line.replaceAll(/(?<=[A-Za-z\d])\s?[+;/]\s?(?=[\d$])/g, ' + ').replaceAll(/\$\s+/g, '$');
}

function hasUnreadDigits(line: string, amounts: readonly FoundAmount[]): boolean {
  const rest = amounts.reduceRight(
    (text, { start, end }) => text.slice(0, start) + text.slice(end),
    line,
  );
  return /\d/.test(rest);
}
