import { describe, expect, it } from 'vitest';
import type { ReportDraft } from '../../reports/report-draft.ts';
import { draftOf } from '../../testing/draft.ts';
import { linkKey } from './link-key.ts';
import { isRounding } from './money-facts.ts';
import { reportFacts } from './report-facts.ts';

const factsOf = (given: Partial<ReportDraft>) =>
  reportFacts({ id: 'rep_a', source: 'a', draft: draftOf(given) });

describe('linkKey', () => {
  it.each([
    ['https://www.example.org/a/', 'http://example.org/a?utm=1#top'],
    ['https://twitter.com/PeckShield/status/123?s=20', 'https://x.com/i/status/123'],
    ['https://Example.org/A', 'https://m.example.org/a'],
  ])('gives %s and %s one key', (a, b) => {
    expect(linkKey(a)).toBe(linkKey(b));
    expect(linkKey(a)).not.toBeNull();
  });

  it.each(['https://example.org', 'https://x.com/someone', 'not a link'])(
    'gives none for %s, which is no page of its own',
    (url) => {
      expect(linkKey(url)).toBeNull();
    },
  );
});

describe('isRounding', () => {
  const amount = (value: number, digits: number) => ({ value, digits, unit: 'usd' });

  it('takes an amount for one with more digits', () => {
    expect(isRounding(amount(4_400_000, 2), amount(4_364_612, 6))).toBe(true);
    expect(isRounding(amount(4_364_612, 6), amount(4_400_000, 2))).toBe(true);
  });

  it('does not take 10 M for 11 M', () => {
    expect(isRounding(amount(10_000_000, 1), amount(11_000_000, 2))).toBe(false);
  });

  it('does not take two precise amounts for one another', () => {
    expect(isRounding(amount(80_372, 5), amount(78_947, 5))).toBe(false);
  });
});

describe('reportFacts', () => {
  it('reads transactions and addresses from fields, links and words', () => {
    const hash = `0x${'a'.repeat(64)}`;
    const address = `0x${'b'.repeat(40)}`;
    const { anchors } = factsOf({
      references: [`https://etherscan.io/tx/${hash}`, 'https://example.org/post-mortem'],
      description: `The attacker ${address} drained the pool.`,
    });
    expect([...anchors.transactions]).toEqual([hash]);
    expect([...anchors.addresses]).toEqual([address]);
    expect([...anchors.links]).toEqual(['example.org/post-mortem']);
  });

  it('reads no amount from a link or a hash', () => {
    const { money } = factsOf({
      description: `See https://example.org/5000000 and 0x${'1'.repeat(64)}`,
    });
    expect(money.stated).toEqual([]);
  });

  it('counts wrapped and plain assets as one, and dollar tokens as dollars', () => {
    const { money } = factsOf({ description: 'It took 4,481 WBNB and 250,000 USDT.' });
    expect(money.stated.map(({ value, unit }) => [value, unit])).toEqual([
      [4481, 'bnb'],
      [250_000, 'usd'],
    ]);
  });

  it('keeps an unknown date unknown', () => {
    expect(factsOf({ occurredAt: null }).day).toBeNull();
  });

  it('hears that a victim was hit before', () => {
    expect(factsOf({ description: 'It was exploited again within days.' }).tellsOfRepeat).toBe(
      true,
    );
    expect(factsOf({ description: 'It was exploited.' }).tellsOfRepeat).toBe(false);
  });
});
