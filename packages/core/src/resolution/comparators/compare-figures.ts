import type { Amount } from '../facts/money-facts.ts';
import type { ReportFacts } from '../facts/report-facts.ts';
import type { Finding } from './finding.ts';

/** Precise figures that both descriptions give, apart from the loss: "4,481 WBNB". */
export function compareFigures(a: ReportFacts, b: ReportFacts): Finding<'figures'> {
  const left = precise(a);
  const right = precise(b);
  const shared = left.filter((one) => right.some((other) => isSame(one, other)));
  if (shared.length === 0) {
    return { comparator: 'figures', level: 'unknown', detail: 'No precise figure in both' };
  }
  const list = shared.map((amount) => `${amount.value.toString()} ${amount.unit}`.trim());
  return {
    comparator: 'figures',
    level: shared.length > 1 ? 'many' : 'one',
    detail: `Both give ${list.slice(0, 3).join(', ')}`,
  };
}

function precise(facts: ReportFacts): Amount[] {
  return facts.money.stated.filter((amount) => amount.digits >= 3);
}

function isSame(a: Amount, b: Amount): boolean {
  return Math.abs(a.value - b.value) <= 0.0005 * Math.max(a.value, b.value);
}
