import { describe, expect, it } from 'vitest';

import { findAmounts } from './find-amounts.ts';
import { parseMoney, parseUsd } from './parse-money.ts';
import { parseNumber } from './parse-number.ts';

describe('parseNumber', () => {
  it.each([
    ['1250000', '', '1250000'],
    ['1,234.5', '', '1234.5'],
    ['1.234,56', '', '1234.56'],
    ['1.234.567', '', '1234567'],
    ["1'234'567", '', '1234567'],
    ['12,5', 'k', '12500'],
    ['.5', 'million', '500000'],
    ['1.2', 'M', '1200000'],
    ['0.0000012', 'K', '0.0012'],
    ['1.234', '', '1.234'],
  ])('reads %s %s', (text, scale, decimal) => {
    expect(parseNumber(text, scale)).toBe(decimal);
  });

  it.each(['4,40,000,000', '12,3456', '1.2.3', ''])('refuses "%s"', (text) => {
    expect(parseNumber(text)).toBeNull();
  });
});

describe('parseMoney', () => {
  it.each([
    ['$ 1,234.5', '1234.5', 'exact'],
    ['$165,000', '165000', 'exact'],
    ['31,000,000 USD', '31000000', 'exact'],
    ['US$4.4 billion', '4400000000', 'exact'],
    ['~$1.2M', '1200000', 'about'],
    ['≈ 300k USD', '300000', 'about'],
    ['about $5 mn', '5000000', 'about'],
    ['at least $3M', '3000000', 'at_least'],
    ['over $2 million', '2000000', 'at_least'],
    ['> $10K', '10000', 'at_least'],
    ['$50M+', '50000000', 'at_least'],
    ['up to $7.5m', '7500000', 'at_most'],
    ['$1-2M', '1000000', 'range'],
    ['$1.5M - $2M', '1500000', 'range'],
    ['between $1M and $2M', '1000000', 'range'],
    ['12 million dollars', '12000000', 'exact'],
  ])('reads %s as US dollars', (text, lossUsd, lossQualifier) => {
    expect(parseMoney(text)).toEqual({ lossUsd, lossQualifier, lossNative: [] });
  });

  it.each([
    ['12 BTC', [{ amount: '12', asset: 'BTC' }], 'exact'],
    ['~20000 EOS', [{ amount: '20000', asset: 'EOS' }], 'about'],
    ['1,262.74 eos', [{ amount: '1262.74', asset: 'EOS' }], 'exact'],
    ['30-40 ETH', [{ amount: '30', asset: 'ETH' }], 'range'],
    ['220,000 OP', [{ amount: '220000', asset: 'OP' }], 'exact'],
    ['1,000,000 CNY', [{ amount: '1000000', asset: 'CNY' }], 'exact'],
    ['2,000 ERC20 FSN', [{ amount: '2000', asset: 'FSN' }], 'exact'],
  ])('reads %s as a native amount of unknown worth', (text, lossNative, lossQualifier) => {
    expect(parseMoney(text)).toEqual({ lossUsd: null, lossNative, lossQualifier });
  });

  it('reads a sum of assets', () => {
    expect(parseMoney('44.93 RBTC + 211,045 USDT')).toEqual({
      lossUsd: null,
      lossNative: [
        { amount: '44.93', asset: 'RBTC' },
        { amount: '211045', asset: 'USDT' },
      ],
      lossQualifier: 'exact',
    });
    expect(parseMoney('24,984 ETH，3,236 BNT，')?.lossNative).toHaveLength(2);
  });

  it('counts tokens that keep to the dollar as dollars, about', () => {
    expect(parseMoney('5946 BUSD+5964 USDT')).toMatchObject({
      lossUsd: '11910',
      lossQualifier: 'about',
    });
  });

  it.each([
    '-',
    '',
    '0',
    '$ 0',
    'unknown',
    'Unknown',
    'N/A',
    'undisclosed',
    '879,000',
    '$ 4,40,000,000',
    '100,000 ERC-20',
    '$190w',
  ])('gives null for "%s"', (text) => {
    expect(parseMoney(text)).toBeNull();
  });
});

describe('findAmounts', () => {
  const stated = (text: string) =>
    findAmounts(text).map(({ amount, unit, qualifier }) => [amount, unit, qualifier]);

  it('finds amounts with their units and qualifiers in a sentence', () => {
    const text = 'Drained 133 Ether and 1.2M $GAIN tokens, a loss of ~$450K or over 99 WBNB.';
    expect(stated(text)).toEqual([
      ['133', 'ETH', 'exact'],
      ['1200000', 'GAIN', 'exact'],
      ['450000', 'USD', 'about'],
      ['99', 'WBNB', 'at_least'],
    ]);
  });

  it('gives a bare number no unit', () => {
    expect(findAmounts('a loss around 50K in multiple transactions')).toMatchObject([
      { amount: '50000', unit: null, isScaled: true, qualifier: 'about' },
    ]);
  });

  it.each([
    'down 77%',
    'the contract (0x5a46c6)',
    'TX1 and V3 of EIP-7702',
    '@user123 and #1inch',
    'block.number 1.2.3',
  ])('finds nothing in "%s"', (text) => {
    expect(stated(text)).toEqual([]);
  });

  it.each(['hit 14 TXs', '24/7 monitoring', '12 users', 'at 14:38 UTC', '3 NFTs'])(
    'finds no money in "%s"',
    (text) => {
      expect(stated(text).every(([, unit]) => unit === null)).toBe(true);
    },
  );
});

describe('parseUsd', () => {
  it.each([
    [4800000, '4800000'],
    ['12800000.000000', '12800000'],
    [0.5, '0.5'],
    [0, null],
    ['0.000000', null],
    [null, null],
    [-5, null],
    ['', null],
    ['12 ETH', null],
  ])('reads %j as %j', (value, decimal) => {
    expect(parseUsd(value)).toBe(decimal);
  });
});
