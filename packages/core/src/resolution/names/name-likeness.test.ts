import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance } from './edit-distance.ts';
import { isAbbreviation } from './is-abbreviation.ts';
import { isMisspelling } from './is-misspelling.ts';
import { toNameForm } from './name-form.ts';

describe('editDistance', () => {
  it.each([
    ['kitten', 'kitten', 0],
    ['rari', 'rarl', 1],
    ['cream', 'craem', 1],
    ['platypus', 'platipus', 1],
    ['abcd', 'wxyz', 3],
  ])('counts the edits from %s to %s, up to the limit', (a, b, distance) => {
    expect(editDistance(a, b, 2)).toBe(distance);
  });

  it('is symmetric', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 8 }), fc.string({ maxLength: 8 }), (a, b) => {
        expect(editDistance(a, b, 3)).toBe(editDistance(b, a, 3));
      }),
    );
  });
});

describe('isMisspelling', () => {
  it.each([
    ['Platypus', 'Platipus'],
    ['Rarl Capital', 'Rari Capital'],
    ['Beanstalk Farms', 'Beanstlak Farms'],
  ])('takes %s for %s', (a, b) => {
    expect(isMisspelling(toNameForm(a), toNameForm(b))).toBe(true);
  });

  it.each([
    ['Nomad', 'Monax'],
    ['BSC', 'BTC'],
  ])('does not take %s for %s', (a, b) => {
    expect(isMisspelling(toNameForm(a), toNameForm(b))).toBe(false);
  });
});

describe('isAbbreviation', () => {
  it.each([
    ['MCC', 'MChainCapital'],
    ['OLIFE', 'Ocean Life'],
    ['EMD', 'Emerald Mine'],
    ['CF', 'Creat Future'],
    ['MO', 'MOBOX'],
  ])('takes %s as short for %s', (short, long) => {
    expect(isAbbreviation(toNameForm(short), toNameForm(long))).toBe(true);
  });

  it.each([
    ['XYZ', 'Ocean Life'],
    ['NBX', 'Nebula Revelation'],
    ['Mobox', 'MO'],
  ])('does not take %s as short for %s', (short, long) => {
    expect(isAbbreviation(toNameForm(short), toNameForm(long))).toBe(false);
  });
});
