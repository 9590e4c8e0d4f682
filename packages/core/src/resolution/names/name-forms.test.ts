import { describe, expect, it } from 'vitest';
import { readNameForms } from './name-forms.ts';

const keyOf = (name: string) => readNameForms(name).whole.key;

describe('readNameForms', () => {
  it.each([
    ['Sonne Finance', 'Sonne'],
    ['NewFreeDAO', 'New Free DAO'],
    ['QANplatform', 'QAN Platform'],
    ['yearn.finance', 'Yearn'],
    ['Hacked target: Zunami Protocol', 'zunami'],
    ['Euler - REKT', 'Euler Finance'],
    ['Merlin Labs - R3KT', 'Merlin Labs'],
    ['Pâris Saint', 'Paris Saint'],
    ['Lodestar V0', 'Lodestar'],
    ['hopetoken', 'Hope Token'],
  ])('gives %s and %s one key', (a, b) => {
    expect(keyOf(a)).toBe(keyOf(b));
  });

  it.each([
    ['SushiSwap', 'PancakeSwap'],
    ['SafeMoon', 'MoonSafe'],
    ['Curve', 'Curio'],
  ])('gives %s and %s different keys', (a, b) => {
    expect(keyOf(a)).not.toBe(keyOf(b));
  });

  it('reads a name in brackets as a further name', () => {
    const { whole, bracketed } = readNameForms('Abattoir of Zir (DIABLO)');
    expect(whole.key).toBe('abattoirzir');
    expect(bracketed.map((form) => form.key)).toEqual(['diablo']);
  });

  it('reads the sides of a joint name', () => {
    const { parts } = readNameForms('Fei Protocol & Rari Capital');
    expect(parts.map((form) => form.key)).toEqual(['fei', 'rari']);
  });

  it('keeps a name that is all generic words', () => {
    expect(keyOf('The Protocol')).not.toBe('');
  });

  it('takes a rare name for more than an everyday one', () => {
    const rare = readNameForms('Wagmiverse').whole.rarityBits;
    const common = readNameForms('Moon').whole.rarityBits;
    expect(rare).toBeGreaterThan(common);
  });

  it('finds no word in a name without letters', () => {
    expect(readNameForms('???').whole).toMatchObject({ key: '', core: [], rarityBits: 0 });
  });
});
