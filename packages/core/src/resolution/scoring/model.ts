import type { ResolutionModel } from './resolution-model.ts';

/**
 * The weights in force: `trainModel` over `priorModel` and all labelled pairs, with and without
 * anchors. Written by `pnpm train`, never by hand; a new training gets a new version.
 */
export const resolutionModel: ResolutionModel = {
  version: 'resolution-2026-11-25',
  regimes: {
    namesAgree: {
      priorBits: -1.44,
      weights: {
        name: {
          'equal-rare': 6.44,
          'equal-common': 4.18,
          alias: 4.18,
          'contained-rare': 4.18,
          'contained-common': 2.67,
          similar: 1.89,
        },
        mention: {
          both: 1.17,
          one: -0.06,
          word: -0.06,
          none: -0.3,
        },
        days: {
          same: 6.37,
          one: 3.5,
          two: -0.75,
          three: -1.31,
          swapped: -1.31,
          'year-slip': -1.39,
          'four-seven': -3.59,
          month: -5.58,
          far: -9.89,
        },
        amount: {
          'five-digits': 10,
          'three-digits': 8.01,
          'two-digits': 6.05,
          'one-digit': 4.14,
          percent: 3.09,
          close: 3.09,
          stated: 1.56,
          near: 1.16,
          double: -0.96,
          'unit-slip': -0.96,
          fourfold: -1.6,
          tenfold: -3.55,
          far: -4.97,
        },
        chain: {
          overlap: 1.4,
          'words-overlap': 1.17,
          'words-disjoint': -3.03,
          disjoint: -5.85,
        },
        attacker: {
          shared: 6,
          differ: -3,
        },
        transaction: {
          shared: 9.8,
          differ: -3.13,
        },
        address: {
          shared: 5,
        },
        link: {
          shared: 5.91,
        },
        technique: {
          same: 0.95,
          differ: -1.16,
          opposed: -1.46,
        },
        repeat: {
          told: -2.98,
        },
        figures: {
          many: 5,
          precise: 3.06,
          round: 1.02,
        },
        source: {
          'same-twin': -6,
          'same-day': -8,
          'same-apart': -16,
        },
      },
    },
    namesDiffer: {
      priorBits: -5.64,
      weights: {
        name: {
          abbreviated: 4.42,
          overlap: 3.1,
          none: -3,
        },
        mention: {
          both: 5.01,
          one: 4.34,
          word: 2.22,
          none: -1.05,
        },
        days: {
          same: 5.17,
          one: 3.41,
          two: -0.28,
          three: -1.69,
          swapped: -1.69,
          'year-slip': -4.02,
          'four-seven': -4.02,
          month: -5.01,
          far: -9.01,
        },
        amount: {
          'five-digits': 11,
          'three-digits': 6.78,
          'two-digits': 5.12,
          'one-digit': 3.65,
          percent: 3.52,
          close: 1.61,
          stated: 0.69,
          near: 0.47,
          double: -0.13,
          'unit-slip': -1.18,
          fourfold: -2.91,
          tenfold: -2.92,
          far: -3.81,
        },
        chain: {
          overlap: 0.46,
          'words-overlap': 0.46,
          'words-disjoint': -3.14,
          disjoint: -6.16,
        },
        attacker: {
          shared: 6,
          differ: -3,
        },
        transaction: {
          shared: 10.01,
          differ: -3.09,
        },
        address: {
          shared: 5,
        },
        link: {
          shared: 5.02,
        },
        technique: {
          same: 1.81,
          differ: -0.17,
          opposed: -2.5,
        },
        repeat: {
          told: -3,
        },
        figures: {
          many: 5,
          precise: 3,
          round: 1.04,
        },
        source: {
          'same-twin': -5,
          'same-day': -6,
          'same-apart': -8,
        },
      },
    },
  },
  platt: {
    slope: 1.1,
    intercept: 0.14,
  },
};
