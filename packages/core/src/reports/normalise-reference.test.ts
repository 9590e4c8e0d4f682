import { describe, expect, it } from 'vitest';

import { findLinks, normaliseReference } from './normalise-reference.ts';

describe('normaliseReference', () => {
  it.each([
    ['https://twitter.com/Some/status/12?s=20&t=abc', 'https://x.com/Some/status/12'],
    ['http://mobile.twitter.com/Some/status/12#m', 'https://x.com/Some/status/12'],
    ['https://Example.ORG/Post?utm_source=x&id=7', 'https://example.org/Post?id=7'],
    ['https://example.org/post?fbclid=1', 'https://example.org/post'],
    ['https://example.org/post).', 'https://example.org/post'],
    ['https://example.org/post#part', 'https://example.org/post#part'],
  ])('writes %s as %s', (link, normal) => {
    expect(normaliseReference(link)).toBe(normal);
  });

  it.each([
    '',
    'not a link',
    'javascript:;',
    'ftp://example.org/a',
    'http://localhost/i',
    '/page/2',
  ])('gives null for "%s"', (link) => {
    expect(normaliseReference(link)).toBeNull();
  });

  it('drops a link that carries credentials', () => {
    expect(normaliseReference('https://user:secret@example.org/a')).toBeNull();
  });
});

describe('findLinks', () => {
  it('finds the links of a text once each, without shortened ones', () => {
    const text =
      'See https://example.org/a, (https://example.org/b) and https://example.org/a. ' +
      'Also https://example.org/lon…';
    expect(findLinks(text)).toEqual(['https://example.org/a', 'https://example.org/b']);
  });
});
