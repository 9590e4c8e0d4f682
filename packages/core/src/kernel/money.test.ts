import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { compareDecimals, decimalFromNumber, parseDecimal } from './money.ts';

describe('parseDecimal', () => {
  it.each([
    ['12800000.000000', '12800000'],
    ['0.005', '0.01'],
    ['1.994', '1.99'],
    ['007.50', '7.5'],
    ['99999999999999999999.99', '99999999999999999999.99'],
  ])('writes %s as %s', (text, expected) => {
    expect(parseDecimal(text)).toBe(expected);
  });

  it.each(['', '-1', '1e6', '1,000', '.5', '5.', 'NaN'])('refuses %j', (text) => {
    expect(parseDecimal(text)).toBeNull();
  });
});

describe('decimalFromNumber', () => {
  it('agrees with the number for every amount of cents', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e14 }), (cents) => {
        expect(Number(decimalFromNumber(cents / 100))).toBe(cents / 100);
      }),
    );
  });

  it.each([-1, NaN, Infinity])('refuses %d', (value) => {
    expect(decimalFromNumber(value)).toBeNull();
  });
});

describe('compareDecimals', () => {
  it('orders as the numbers do', () => {
    expect(['10', '9.5', '0.1', '100'].sort(compareDecimals)).toEqual(['0.1', '9.5', '10', '100']);
  });
});
