import type { Amount } from '../facts/money-facts.ts';
import { formatNumber } from './format-number.ts';
import type { ReportFacts } from '../facts/report-facts.ts';
import type { Finding } from './finding.ts';

/**
 * Figures that both reports give beside an agreeing loss: "4,481 WBNB" in both descriptions, or the
 * loss of one in the words of the other.
 */
export function compareFigures(a: ReportFacts, b: ReportFacts): Finding<'figures'> {
  const shared = sharedFigures(a, b);
  const precise = shared.filter((amount) => amount.digits >= 3);
  const level =
    precise.length > 1
      ? 'many'
      : precise.length === 1
        ? 'precise'
        : shared.length > 0
          ? 'round'
          : null;
  if (level === null) {
    return { comparator: 'figures', level: 'unknown', detail: 'No further figure in both' };
  }
  const list = shared.map((amount) => `${formatNumber(amount.value)} ${amount.unit}`.trim());
  return { comparator: 'figures', level, detail: `Both give ${list.slice(0, 3).join(', ')}` };
}

/** A figure near a loss that both reports have is compared elsewhere. */
function sharedFigures(a: ReportFacts, b: ReportFacts): Amount[] {
  const losses = [a.money.lossUsd, b.money.lossUsd].filter((loss) => loss !== null);
  const right = figuresOf(b);
  const shared = figuresOf(a).filter(
    (one) =>
      right.some((other) => isSame(one, other)) &&
      (losses.length < 2 || !losses.some((loss) => isNearly(one, loss))),
  );
  return [...new Map(shared.map((amount) => [amount.value, amount])).values()];
}

function isNearly(a: Amount, b: Amount): boolean {
  return Math.abs(a.value - b.value) <= 0.25 * Math.max(a.value, b.value);
}

function figuresOf(facts: ReportFacts): Amount[] {
  const { lossUsd, stated } = facts.money;
  return [...(lossUsd === null ? [] : [lossUsd]), ...stated].filter(
    (amount) => amount.digits >= 2 && (amount.digits >= 3 || amount.value >= 100),
  );
}

function isSame(a: Amount, b: Amount): boolean {
  if (a.unit !== b.unit && a.unit !== '' && b.unit !== '') return false;
  const tolerance = Math.min(a.digits, b.digits) >= 3 ? 0.002 : 0.0001;
  return Math.abs(a.value - b.value) <= tolerance * Math.max(a.value, b.value);
}
