import { describe, expect, it } from 'vitest';

import { cleanText, cleanTextOrNull, plainText } from './clean-text.ts';

describe('cleanText', () => {
  it.each([
    ['Peapods Finance\n\n', 'Peapods Finance'],
    ['  a \u00A0 b\t c ', 'a b c'],
    ['O&#39;Neill &amp; Sons &rsquo;s', "O'Neill & Sons ’s"],
    ['<p>one <b>two</b></p><script>alert(1)</script>', 'one two'],
    ['zero\u200Bwidth', 'zerowidth'],
    ['loss < $1M & more', 'loss < $1M & more'],
  ])('cleans %j', (text, cleaned) => {
    expect(cleanText(text)).toBe(cleaned);
  });
});

describe('cleanTextOrNull', () => {
  it('gives null when nothing is left', () => {
    expect([cleanTextOrNull(' &nbsp; '), cleanTextOrNull(null)]).toEqual([null, null]);
  });
});

describe('plainText', () => {
  it('keeps the lines of a post', () => {
    expect(plainText('<p>first</p><p>second<br>third</p>')).toBe('first\nsecond\nthird');
  });

  it('keeps the address behind a shortened link', () => {
    const html = '<a href="https://example.org/tx/0xabc">example.org/tx/0x…</a>';
    expect(plainText(html)).toBe('https://example.org/tx/0xabc');
  });

  it('keeps the words of a link that has words', () => {
    expect(plainText('<a href="https://example.org/">our report</a>')).toBe('our report');
  });
});
