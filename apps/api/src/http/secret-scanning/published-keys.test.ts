import { describe, expect, it } from 'vitest';

import { createPublishedKeys } from './published-keys.ts';

function createReporter() {
  const now = { value: Date.parse('2026-06-01T12:00:00Z') };
  const reporter = { asked: 0, keys: ['k1'], isAway: false };
  const published = createPublishedKeys({
    clock: { now: () => new Date(now.value) },
    url: 'https://reporter.example/keys',
    outbound: {
      breaker: () => 'closed',
      fetch: () => {
        reporter.asked += 1;
        if (reporter.isAway) return Promise.reject(new Error('away'));
        const rows = reporter.keys.map((id) => ({ key_identifier: id, key: `pem of ${id}` }));
        const body = JSON.stringify({ public_keys: rows });
        return Promise.resolve({ body, etag: null, lastModified: null });
      },
    },
  });
  const pass = (seconds: number) => {
    now.value += seconds * 1_000;
  };
  return { published, reporter, pass };
}

describe('createPublishedKeys', () => {
  it('asks the reporter once for many reports', async () => {
    const { published, reporter } = createReporter();
    const found = await Promise.all(Array.from({ length: 50 }, () => published.find('k1')));
    expect(new Set(found)).toEqual(new Set(['pem of k1']));
    expect(reporter.asked).toBe(1);
  });

  it('does not let made-up keys use up the reporter’s patience', async () => {
    const { published, reporter } = createReporter();
    for (let index = 0; index < 50; index += 1) {
      expect(await published.find(`made up ${String(index)}`)).toBeNull();
    }
    expect(reporter.asked).toBe(1);
  });

  it('finds a new key a minute later, and forgets one that was withdrawn', async () => {
    const { published, reporter, pass } = createReporter();
    await published.find('k1');
    reporter.keys = ['k2'];
    pass(61);
    expect(await published.find('k2')).toBe('pem of k2');
    expect(await published.find('k1')).toBeNull();
  });

  it('says that it cannot tell while the reporter is away, and knows what it knew', async () => {
    const { published, reporter, pass } = createReporter();
    await published.find('k1');
    reporter.isAway = true;
    pass(61);
    const unavailable = { code: 'service.unavailable' };
    await expect(published.find('k2')).rejects.toMatchObject(unavailable);
    await expect(published.find('k2')).rejects.toMatchObject(unavailable);
    expect(await published.find('k1')).toBe('pem of k1');
    expect(reporter.asked).toBe(2);
  });
});
