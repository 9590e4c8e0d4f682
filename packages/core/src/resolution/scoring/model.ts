import type { RegimeWeights, ResolutionModel } from './resolution-model.ts';

const start: RegimeWeights = {
  priorBits: -5.7,
  weights: {
    name: {
      'equal-rare': 11,
      'equal-common': 8,
      alias: 8,
      'contained-rare': 7,
      'contained-common': 5,
      similar: 5,
      abbreviated: 3,
      overlap: 2.6,
      none: -3.6,
    },
    mention: { both: 3, one: 3, word: 1.5, none: -0.5 },
    days: {
      same: 6.5,
      one: 2.3,
      swapped: 0,
      two: -0.5,
      three: -1.5,
      'year-slip': -2,
      'four-seven': -3.3,
      month: -4.1,
      far: -8.8,
    },
    amount: {
      'five-digits': 10,
      'three-digits': 8,
      'two-digits': 6,
      'one-digit': 4,
      percent: 3,
      close: 3,
      near: 0.5,
      double: -1.8,
      'unit-slip': 0,
      fourfold: -2.4,
      tenfold: -2.8,
      far: -4.1,
    },
    chain: { overlap: 1.5, 'words-overlap': 1, 'words-disjoint': -3, disjoint: -7.8 },
    attacker: { shared: 6, differ: -3 },
    transaction: { shared: 10, differ: -3 },
    address: { shared: 5 },
    link: { shared: 6 },
    technique: { same: 1, differ: -1, opposed: -2 },
    repeat: { told: -3 },
    figures: { many: 5, precise: 3, round: 1 },
    source: { 'same-twin': -6, 'same-day': -8, 'same-apart': -16 },
  },
};

/** Match weights in force. */
export const resolutionModel: ResolutionModel = {
  version: 'resolution-2026.11.0',
  regimes: { namesAgree: start, namesDiffer: start },
  platt: { slope: 1, intercept: 0 },
};
