/**
 * The levels of every comparison, from the strongest agreement to the strongest disagreement.
 * Training keeps the weights of a row falling from left to right. `unknown` stands outside: it
 * weighs nothing.
 */
export const comparisonLevels = {
  name: [
    'equal-rare',
    'equal-common',
    'alias',
    'contained-rare',
    'contained-common',
    'similar',
    'abbreviated',
    'overlap',
    'none',
  ],
  mention: ['both', 'one', 'word', 'none'],
  days: ['same', 'one', 'two', 'three', 'swapped', 'year-slip', 'four-seven', 'month', 'far'],
  amount: [
    'five-digits',
    'three-digits',
    'two-digits',
    'one-digit',
    'percent',
    'close',
    'stated',
    'near',
    'double',
    'unit-slip',
    'fourfold',
    'tenfold',
    'far',
  ],
  chain: ['overlap', 'words-overlap', 'words-disjoint', 'disjoint'],
  attacker: ['shared', 'differ'],
  transaction: ['shared', 'differ'],
  address: ['shared'],
  link: ['shared'],
  technique: ['same', 'differ', 'opposed'],
  repeat: ['told'],
  figures: ['many', 'precise', 'round'],
  source: ['other', 'same-twin', 'same-day', 'same-apart'],
} as const;

export type ComparatorId = keyof typeof comparisonLevels;

export const comparatorIds = Object.keys(comparisonLevels) as ComparatorId[];

export type LevelOf<Id extends ComparatorId> = (typeof comparisonLevels)[Id][number] | 'unknown';

/** What one comparison of two reports found, in a person's words too. */
export type Finding<Id extends ComparatorId = ComparatorId> = {
  comparator: Id;
  level: LevelOf<Id>;
  detail: string;
};
