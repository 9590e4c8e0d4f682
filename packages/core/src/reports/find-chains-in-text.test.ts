import { describe, expect, it } from 'vitest';

import { findChainsInText } from './find-chains-in-text.ts';

describe('findChainsInText', () => {
  it.each([
    ['exploited on #BSC for 300 BNB', ['bsc']],
    ['drained on #ETH #Base', ['base', 'ethereum']],
    ['live on Ethereum, Base and Blast', ['base', 'blast', 'ethereum']],
    ['several contracts on Arbitrum & Optimism', ['arbitrum', 'optimism']],
    ['a pool on Sonic was drained', ['sonic']],
    ['the Sui network halted', ['sui']],
    ['Chain: Mode', ['mode']],
    ['a token on the BNB Chain', ['bsc']],
    ['rugged on ETH for ~$56K', ['ethereum']],
    ['on #SEI', ['sei']],
    ['#Base', ['base']],
    ['a bridge between Polygon and Avalanche', ['avalanche', 'polygon']],
    ['on zkSync Era', ['zksync']],
    ['the TON blockchain', ['ton']],
    ['deployed across Base/Blast', ['base', 'blast']],
  ])('finds the chains of "%s"', (text, chains) => {
    expect(findChainsInText(text)).toEqual(chains);
  });

  it.each([
    'the op said one thing near the base of the core',
    'sui generis, a sonic blast, a flow of ink in dark mode',
    'One user lost 50 ETH and 3 BNB',
    'Near the end of the story, Core contributors replied',
    'the Base Bros token',
    'an exploit on Blast Royale',
    'an attack on Core',
    'profit of 1.2M #ETH',
    'etherscan.io/eth and base.org',
    'the database, the databases and the baseline',
    '@base and @SonicLabs',
    '$SOL and $AVAX fell',
    'the Ethereum Foundation',
    'mainnet launch of an ERC20 token',
    'Stay safe on the base layer',
  ])('finds none in "%s"', (text) => {
    expect(findChainsInText(text)).toEqual([]);
  });
});
