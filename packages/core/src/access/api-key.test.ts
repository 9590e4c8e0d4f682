import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { createApiKey, hashApiKey, isWellFormedApiKey, maskApiKey } from './api-key.ts';

const printable = Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index));

describe('isWellFormedApiKey', () => {
  it('accepts every key that is made', () => {
    const keys = Array.from({ length: 500 }, createApiKey);
    expect(keys.every(isWellFormedApiKey)).toBe(true);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('refuses every edit of a single character', () => {
    const key = createApiKey();
    for (let index = 0; index < key.length; index += 1) {
      for (const character of printable) {
        const edited = key.slice(0, index) + character + key.slice(index + 1);
        expect(isWellFormedApiKey(edited), edited).toBe(edited === key);
      }
    }
  });

  it('refuses what is longer, shorter, or something else', () => {
    const key = createApiKey();
    const others = ['', 'kmy_', key.slice(1), `${key}0`, key.toUpperCase(), ` ${key}`, `${key}\n`];
    expect(others.filter(isWellFormedApiKey)).toEqual([]);
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(isWellFormedApiKey(text)).toBe(false);
      }),
    );
  });
});

describe('hashApiKey', () => {
  it('depends on key and pepper', () => {
    const key = createApiKey();
    expect(hashApiKey(key, 'a')).toBe(hashApiKey(key, 'a'));
    expect(hashApiKey(key, 'a')).not.toBe(hashApiKey(key, 'b'));
    expect(hashApiKey(key, 'a')).not.toContain(key.slice(4, 20));
  });
});

describe('maskApiKey', () => {
  it('shows eight characters at the front and four at the end', () => {
    const key = createApiKey();
    expect(maskApiKey(key)).toEqual({ prefix: key.slice(0, 8), lastFour: key.slice(-4) });
  });
});
