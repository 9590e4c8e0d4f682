import { describe, expect, it } from 'vitest';

import { readFixture } from '../../testing/read-fixture.ts';
import { rekt } from './rekt.ts';
import { victimName } from './victim-name.ts';

const { drafts } = rekt.parse([readFixture(import.meta.url, 'good.html')]);

function draftOfSlug(slug: string) {
  const found = drafts.find(({ draft }) => draft.naturalKey === slug)?.draft;
  if (found === undefined) throw new Error(`No draft has the key ${slug}.`);
  return found;
}

describe('rekt.parse', () => {
  it('keys a report by its slug and links its page', () => {
    expect(draftOfSlug('harbour-rekt')).toMatchObject({
      url: 'https://rekt.news/harbour-rekt/',
      aliasKeys: ['id:harbour-rekt'],
      description: 'It happened again & again.',
    });
  });

  it.each([
    ['harbour-rekt', '2026-01-15'],
    ['lantern-rekt2', '2026-01-15'],
    ['quay-rekt-2', '2025-11-02'],
    ['origin-story', '2025-03-07'],
  ])('reads the date of %s with the month first', (slug, date) => {
    expect(draftOfSlug(slug).occurredAt).toEqual({
      value: `${date}T00:00:00.000Z`,
      precision: 'day',
    });
  });

  it('calls every loss "about", as some are at the price of a later day', () => {
    expect(drafts.every(({ draft }) => draft.lossQualifier === 'about')).toBe(true);
  });

  it('reads chain, target and technique from the tags', () => {
    expect(draftOfSlug('harbour-rekt').chains).toEqual(['bsc']);
    expect(draftOfSlug('capstan-rekt')).toMatchObject({
      target: 'cex',
      technique: 'private-key-compromise',
      techniqueText: 'Private Key Leak',
    });
    expect(draftOfSlug('tidewater-rekt-in-prod').technique).toBe('precision-loss');
  });
});

describe('victimName', () => {
  it.each([
    ['Harbour Swap - Rekt', [], 'Harbour Swap'],
    ['Harbour Swap - REKT X2', [], 'Harbour Swap'],
    ['Harbour Swap - Rekt Cold Case', [], 'Harbour Swap'],
    ['The Big Story (Pier Finance - REKT)', ['hack'], 'Pier Finance'],
    ['Gull Finance - BSC - REKT', ['BSC'], 'Gull Finance'],
    ['Zero To Sail', ['ZeroSail', 'Insolvency'], 'ZeroSail'],
    ['Nightmare Ashore', ['FTM', 'Phishing', 'REKT'], 'Nightmare Ashore'],
    ['Money for Gulls', ['MEV', 'Big Exchange'], 'Money for Gulls'],
    ['X-Token - Rekt', ['X-Token'], 'X-Token'],
  ])('reads "%s" with the tags %j as %s', (title, tags, name) => {
    expect(victimName(title, tags)).toBe(name);
  });
});
