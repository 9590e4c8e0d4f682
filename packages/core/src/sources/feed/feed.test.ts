import { describe, expect, it } from 'vitest';

import { readFixture } from '../../testing/read-fixture.ts';
import { feed } from './feed.ts';

const { drafts, rejected } = feed.parse([readFixture(import.meta.url, 'good.json')]);

describe('feed.parse', () => {
  it('reads the headline and the text of a JSON Feed as one', () => {
    expect(drafts[0]?.draft).toMatchObject({
      name: 'Felucca Finance',
      lossUsd: '2200000',
      chains: ['avalanche'],
      technique: 'price-manipulation',
      url: 'https://example.org/j1',
    });
  });

  it('takes no other news for an incident', () => {
    expect(rejected.map(({ rowIndex }) => rowIndex)).toEqual([1, 8]);
  });

  it('reads RDF and RSS as well', () => {
    const rdf = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
      xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
      <channel rdf:about="https://example.org"><title>Desk</title></channel>
      <item rdf:about="https://example.org/1"><title>Quay DAO was hacked for $2M on Base</title>
      <link>https://example.org/1</link><dc:date>2026-01-15T10:00:00Z</dc:date></item></rdf:RDF>`;
    expect(feed.parse([rdf]).drafts[0]?.draft).toMatchObject({
      name: 'Quay DAO',
      lossUsd: '2000000',
      chains: ['base'],
    });
  });

  it('reads a plain list of posts, as archives of an account are kept', () => {
    const posts = [
      {
        id: '77#m',
        content: '@HarbourSwap was exploited on #BSC for ~$1.25M.',
        timestamp: 'Jan 15, 2026 · 7:57 AM UTC',
        url: 'https://twitter.com/SomeAlerts/status/77#m',
        author: 'SomeAlerts',
      },
    ];
    expect(feed.parse([JSON.stringify(posts)]).drafts[0]?.draft).toMatchObject({
      naturalKey: '77',
      name: 'HarbourSwap',
      occurredAt: { value: '2026-01-15T00:00:00.000Z', precision: 'day' },
      url: 'https://x.com/SomeAlerts/status/77',
    });
  });

  it('refuses JSON that is no feed', () => {
    expect(() => feed.parse(['{"error":"not found"}'])).toThrow(
      'where an RSS, Atom or JSON feed was expected',
    );
  });
});
