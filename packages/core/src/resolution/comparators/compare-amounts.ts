import { isRounding, type Amount } from '../facts/money-facts.ts';
import { formatNumber } from './format-number.ts';
import type { ReportFacts } from '../facts/report-facts.ts';
import type { Finding, LevelOf } from './finding.ts';

/**
 * How far apart the two losses are. Evidence, never a gate: true pairs differ by 2 to 10 times, and
 * lists slip by powers of ten. Two losses agree when one is a rounding of the other; the more
 * digits agree, the more it says.
 */
export function compareAmounts(a: ReportFacts, b: ReportFacts): Finding<'amount'> {
  const lossA = a.money.lossUsd;
  const lossB = b.money.lossUsd;
  if (lossA === null || lossB === null) {
    return { comparator: 'amount', level: 'unknown', detail: 'A loss is missing' };
  }
  const level = levelOf(lossA, lossB);
  const stated = isApart(level) ? statedLoss(a, b) : null;
  return stated === null
    ? { comparator: 'amount', level, detail: phrase(lossA, lossB) }
    : { comparator: 'amount', level: 'stated', detail: `Both state ${dollars(stated)}` };
}

/** The loss of one report that the words of the other state, or null. */
function statedLoss(a: ReportFacts, b: ReportFacts): Amount | null {
  return statedBy(a.money.lossUsd, b) ?? statedBy(b.money.lossUsd, a);
}

function statedBy(loss: Amount | null, teller: ReportFacts): Amount | null {
  if (loss === null) return null;
  const isStated = teller.money.stated.some(
    (amount) => amount.unit === 'usd' && isRounding(amount, loss),
  );
  return isStated ? loss : null;
}

function isApart(level: LevelOf<'amount'>): boolean {
  return ['near', 'double', 'unit-slip', 'fourfold', 'tenfold', 'far'].includes(level);
}

/** Upper bounds of |log10 ratio|. */
const levelLimits = {
  percent: 0.009,
  close: 0.04,
  near: 0.11,
  double: 0.3,
  fourfold: 0.6,
  tenfold: 1,
} as const;

function levelOf(a: Amount, b: Amount): LevelOf<'amount'> {
  if (isRounding(a, b)) {
    const digits = Math.min(a.digits, b.digits);
    if (digits >= 5 && isNearlyEqual(a, b)) return 'five-digits';
    if (digits >= 3) return 'three-digits';
    return digits === 2 ? 'two-digits' : 'one-digit';
  }
  const distance = Math.abs(Math.log10(a.value / b.value));
  if (distance < levelLimits.percent) return 'percent';
  if (distance < levelLimits.close) return 'close';
  if (distance < levelLimits.near) return 'near';
  if (distance < levelLimits.double) return 'double';
  if (isUnitSlip(distance) && Math.min(a.digits, b.digits) >= 2) return 'unit-slip';
  if (distance < levelLimits.fourfold) return 'fourfold';
  return distance < levelLimits.tenfold ? 'tenfold' : 'far';
}

/** To one part in ten thousand: 487,042 and 487,042.6. */
function isNearlyEqual(a: Amount, b: Amount): boolean {
  return Math.abs(a.value - b.value) <= 1e-4 * Math.max(a.value, b.value);
}

/** ×10 and ×1000 slips: Woofi, Gala, FortuneWheel. */
function isUnitSlip(distance: number): boolean {
  const decades = Math.round(distance);
  return decades >= 1 && Math.abs(distance - decades) < levelLimits.percent;
}

function phrase(a: Amount, b: Amount): string {
  const ratio = Math.max(a.value, b.value) / Math.min(a.value, b.value);
  const losses = `${dollars(a)} and ${dollars(b)}`;
  return ratio < 1.005
    ? `The same loss: ${losses}`
    : `Losses ×${ratio.toPrecision(3)} apart: ${losses}`;
}

function dollars(amount: Amount): string {
  return `$${formatNumber(amount.value, 0)}`;
}
