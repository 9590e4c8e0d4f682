import { comparatorIds, comparisonLevels, type ComparatorId } from '../comparators/finding.ts';
import { fitPlatt } from './fit-platt.ts';
import { fitWeights, rowBits, type WeightFit } from './fit-weights.ts';
import type { NameRegime, RegimeWeights, ResolutionModel } from './resolution-model.ts';
import type { TrainingExample } from './training-example.ts';

/**
 * Re-estimates a model from pairs, judged or not. Expectation–maximisation: pairs that nobody
 * judged take the probability of the current weights as their label, the weights are fitted to all,
 * and so on. Weights stay in the order of the levels and are drawn to those of the prior model; the
 * weights of `source` are kept, because labels hold no pairs within a source that were judged
 * without regard to it. Pure and deterministic.
 */
export function trainModel(input: {
  examples: readonly TrainingExample[];
  prior: ResolutionModel;
  version: string;
}): ResolutionModel {
  const { examples, prior, version } = input;
  const regimes = {
    namesAgree: trainRegime(examples, prior, 'namesAgree'),
    namesDiffer: trainRegime(examples, prior, 'namesDiffer'),
  };
  const judged = examples.flatMap(({ regime, levels, same, weight }) =>
    same === null ? [] : [{ bits: bitsOf(regimes[regime], levels), same, weight }],
  );
  const { slope, intercept } = fitPlatt(judged);
  return { version, regimes, platt: { slope: round(slope), intercept: round(intercept) } };
}

const roundCount = 6;
/** One bit: the labels may turn a weight, the prior decides where they are few. */
const priorDeviationBits = 1;
/** Weights with more digits would promise an accuracy that nobody has. */
const fractionDigits = 2;

function trainRegime(
  examples: readonly TrainingExample[],
  prior: ResolutionModel,
  regime: NameRegime,
): RegimeWeights {
  const layout = layoutOf(prior.regimes[regime]);
  const rows = mergeRows(
    examples.filter((example) => example.regime === regime),
    layout,
  );
  let weights = layout.prior;
  for (let count = 0; count < roundCount; count += 1) {
    const current = weights;
    weights = fitWeights({
      ...layout,
      priorDeviationBits,
      rows: rows.map(({ active, same, weight }) => ({
        active,
        weight,
        target: same === null ? 1 / (1 + 2 ** -rowBits(active, current)) : Number(same),
      })),
    });
  }
  return toRegimeWeights(prior.regimes[regime], layout, weights);
}

type Layout = Pick<WeightFit, 'prior' | 'falling' | 'fixed'> & {
  positions: ReadonlyMap<string, number>;
  intercept: number;
};

function layoutOf(start: RegimeWeights): Layout {
  const names = comparatorIds.flatMap((id) =>
    levelsOf(start, id).map((level) => ({ id, level, key: keyOf(id, level) })),
  );
  const positions = new Map(names.map(({ key }, index) => [key, index]));
  const runOf = (id: ComparatorId): number[] =>
    names.flatMap((name, index) => (name.id === id ? [index] : []));
  return {
    positions,
    intercept: names.length,
    prior: [...names.map(({ id, level }) => start.weights[id][level] ?? 0), start.priorBits],
    falling: comparatorIds.filter((id) => id !== 'source').map(runOf),
    fixed: new Set(runOf('source')),
  };
}

/** The levels that the prior knows, strongest agreement first; others do not occur in the regime. */
function levelsOf(start: RegimeWeights, id: ComparatorId): readonly string[] {
  return comparisonLevels[id].filter((level) => level in start.weights[id]);
}

function keyOf(id: ComparatorId, level: string): string {
  return `${id}=${level}`;
}

/** Equal examples become one: there are far fewer kinds of pairs than pairs. */
function mergeRows(examples: readonly TrainingExample[], layout: Layout) {
  const merged = new Map<
    string,
    { active: readonly number[]; same: boolean | null; weight: number }
  >();
  for (const { levels, same, weight } of examples) {
    const active = comparatorIds.flatMap((id) => {
      const level = levels[id];
      return level === undefined ? [] : (layout.positions.get(keyOf(id, level)) ?? []);
    });
    const key = `${String(same)}:${active.join()}`;
    const row = merged.get(key);
    if (row === undefined) merged.set(key, { active: [...active, layout.intercept], same, weight });
    else row.weight += weight;
  }
  return [...merged.entries()].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
}

function toRegimeWeights(
  start: RegimeWeights,
  layout: Layout,
  weights: readonly number[],
): RegimeWeights {
  const rowOf = (id: ComparatorId): readonly (readonly [string, number])[] =>
    levelsOf(start, id).map((level) => {
      const position = layout.positions.get(keyOf(id, level)) ?? -1;
      return [level, round(weights[position] ?? 0)] as const;
    });
  return {
    priorBits: round(weights[layout.intercept] ?? 0),
    weights: Object.fromEntries(
      comparatorIds.map((id) => [id, Object.fromEntries(rowOf(id))] as const),
    ) as RegimeWeights['weights'],
  };
}

function bitsOf({ priorBits, weights }: RegimeWeights, levels: TrainingExample['levels']): number {
  return comparatorIds.reduce((sum, id) => sum + (weights[id][levels[id] ?? ''] ?? 0), priorBits);
}

function round(value: number): number {
  return Number(value.toFixed(fractionDigits));
}
