import type { ComparatorId } from '../comparators/finding.ts';
import type { NameRegime } from './resolution-model.ts';

/** A pair of reports as training sees it. */
export type TrainingExample = {
  regime: NameRegime;
  /** What was found, by comparison; what is unknown is left out. */
  levels: Readonly<Partial<Record<ComparatorId, string>>>;
  /** Null when nobody judged the pair. */
  same: boolean | null;
  /** How much the example counts. */
  weight: number;
};
