import { describe, expect, it } from 'vitest';

import { parseChainLabels } from './parse-chain.ts';

describe('parseChainLabels', () => {
  it('gives the ids sorted and once each', () => {
    expect(parseChainLabels(['Gnosis Chain', 'BSC', ' ethereum ', 'ETH', 'bnb chain'])).toEqual({
      chains: ['bsc', 'ethereum', 'gnosis'],
      chainsUnmapped: [],
    });
  });

  it('keeps labels that the table does not know, and guesses nothing', () => {
    expect(parseChainLabels(['Atlantis-9', 'Base', '', ' '])).toEqual({
      chains: ['base'],
      chainsUnmapped: ['Atlantis-9'],
    });
  });
});
