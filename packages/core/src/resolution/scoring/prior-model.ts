import type { RegimeWeights, ResolutionModel } from './resolution-model.ts';

/** Comparisons whose weight does not depend on whether the names agree. */
const shared = {
  attacker: { shared: 6, differ: -3 },
  transaction: { shared: 10, differ: -3 },
  address: { shared: 5 },
  link: { shared: 6 },
  technique: { same: 1, differ: -1, opposed: -2 },
  repeat: { told: -3 },
  figures: { many: 5, precise: 3, round: 1 },
  chain: { overlap: 1.5, 'words-overlap': 1, 'words-disjoint': -3, disjoint: -6 },
} as const satisfies Partial<RegimeWeights['weights']>;

/**
 * Where training starts and what it is drawn to: the match weights of an unsupervised
 * Fellegi–Sunter estimate over the public lists, set by hand where pairs are too few. A level that
 * is not listed cannot occur, or weighs nothing.
 */
export const priorModel: ResolutionModel = {
  version: 'prior',
  regimes: {
    namesAgree: {
      priorBits: -2,
      weights: {
        ...shared,
        name: {
          'equal-rare': 7,
          'equal-common': 4,
          alias: 4,
          'contained-rare': 4,
          'contained-common': 2,
          similar: 2,
        },
        mention: { both: 0, one: 0, word: 0, none: 0 },
        days: {
          same: 6,
          one: 3,
          two: -0.5,
          three: -1,
          swapped: -1,
          'year-slip': -2,
          'four-seven': -4,
          month: -6,
          far: -9,
        },
        amount: {
          'five-digits': 10,
          'three-digits': 8,
          'two-digits': 6,
          'one-digit': 4,
          percent: 3,
          close: 3,
          stated: 2,
          near: 1,
          double: -1,
          'unit-slip': -1,
          fourfold: -2.5,
          tenfold: -3.5,
          far: -4,
        },
        source: { 'same-twin': -6, 'same-day': -8, 'same-apart': -16 },
      },
    },
    namesDiffer: {
      priorBits: -6,
      weights: {
        ...shared,
        name: { abbreviated: 4, overlap: 3, none: -2 },
        mention: { both: 5, one: 4, word: 2, none: -1 },
        days: {
          same: 5,
          one: 3,
          two: -0.5,
          three: -1.5,
          swapped: -1.5,
          'year-slip': -4,
          'four-seven': -4,
          month: -5,
          far: -9,
        },
        amount: {
          'five-digits': 11,
          'three-digits': 7,
          'two-digits': 4,
          'one-digit': 3,
          percent: 2,
          close: 1.5,
          stated: 1,
          near: 0.5,
          double: -1,
          'unit-slip': -1,
          fourfold: -2.5,
          tenfold: -3,
          far: -4,
        },
        source: { 'same-twin': -5, 'same-day': -6, 'same-apart': -8 },
      },
    },
  },
  platt: { slope: 1, intercept: 0 },
};
