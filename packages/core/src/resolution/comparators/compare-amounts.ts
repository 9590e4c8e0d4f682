import type { Amount } from '../facts/money-facts.ts';
import type { ReportFacts } from '../facts/report-facts.ts';
import type { Finding, LevelOf } from './finding.ts';

/**
 * How far apart the two losses are, on the log10 scale. Evidence, never a gate: true pairs differ
 * by 2 to 10 times, and lists slip by powers of ten.
 */
export function compareAmounts(a: ReportFacts, b: ReportFacts): Finding<'amount'> {
  const lossA = a.money.lossUsd;
  const lossB = b.money.lossUsd;
  const stated = sharedStatement(a, b);
  if (lossA === null || lossB === null) {
    return stated === null
      ? { comparator: 'amount', level: 'unknown', detail: 'A loss is missing' }
      : { comparator: 'amount', level: 'stated', detail: `Both state ${stated}` };
  }
  const distance = Math.abs(Math.log10(lossA.value / lossB.value));
  const level = levelOf(distance, Math.min(lossA.digits, lossB.digits));
  if (stated !== null && distance >= levelLimits.near) {
    return { comparator: 'amount', level: 'stated', detail: `Both state ${stated}` };
  }
  return { comparator: 'amount', level, detail: phrase(lossA, lossB) };
}

/** Upper bounds of |log10 ratio|. */
const levelLimits = {
  exact: 0.009,
  close: 0.04,
  near: 0.11,
  tenth: 0.3,
  halfDecade: 0.6,
  decade: 1,
};

function levelOf(distance: number, digits: number): LevelOf<'amount'> {
  if (distance < levelLimits.exact) return digits >= 3 ? 'exact-precise' : 'exact-round';
  if (distance < levelLimits.close) return 'close';
  if (distance < levelLimits.near) return 'near';
  if (distance < levelLimits.tenth) return 'tenth';
  if (isUnitSlip(distance)) return 'unit-slip';
  if (distance < levelLimits.halfDecade) return 'half-decade';
  return distance < levelLimits.decade ? 'decade' : 'far';
}

/** ×10 and ×1000 slips: Woofi, Gala, FortuneWheel. */
function isUnitSlip(distance: number): boolean {
  const decades = Math.round(distance);
  return decades >= 1 && Math.abs(distance - decades) < levelLimits.exact;
}

/** The first precise amount that both reports state anywhere, or null. */
function sharedStatement(a: ReportFacts, b: ReportFacts): string | null {
  const left = statements(a);
  const right = statements(b);
  const shared = left.find((one) => right.some((other) => isSameAmount(one, other)));
  return shared === undefined ? null : `${shared.value.toLocaleString('en-US')} ${shared.unit}`;
}

function statements(facts: ReportFacts): Amount[] {
  const { lossUsd, stated } = facts.money;
  return [...(lossUsd === null ? [] : [lossUsd]), ...stated].filter((amount) => amount.digits >= 2);
}

function isSameAmount(a: Amount, b: Amount): boolean {
  if (a.unit !== b.unit && a.unit !== '' && b.unit !== '') return false;
  return Math.abs(a.value - b.value) <= 0.005 * Math.max(a.value, b.value);
}

function phrase(a: Amount, b: Amount): string {
  const ratio = Math.max(a.value, b.value) / Math.min(a.value, b.value);
  const losses = `${dollars(a)} and ${dollars(b)}`;
  return ratio < 1.005
    ? `The same loss: ${losses}`
    : `Losses ×${ratio.toPrecision(3)} apart: ${losses}`;
}

function dollars(amount: Amount): string {
  return `$${amount.value.toLocaleString('en-US', { maximumFractionDigits: 0 })}`;
}
