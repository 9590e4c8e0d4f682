import { describe, expect, it } from 'vitest';

import { checkName, describeCheck } from './check-words.ts';

const check = (name: string, observed: Parameters<typeof describeCheck>[0]['observed']) =>
  ({ name, observed, status: 'ok', detail: null }) as const;

describe('describeCheck', () => {
  it('counts sources by how they are doing', () => {
    const observed = { one: 'ok', two: 'ok', three: 'unconfigured', four: 'degraded' };
    expect(describeCheck(check('sources', observed))).toBe(
      '2 read as they should be · 1 late or failing · 1 not set up here',
    );
  });

  it('says how long the oldest job has waited', () => {
    const observed = { waiting: 3, oldestSeconds: 150 };
    expect(describeCheck(check('queue', observed))).toBe('3 jobs waiting, the oldest for 2 min');
  });

  it('mentions migrations only while some are to be run', () => {
    expect(describeCheck(check('database', { latencyMs: 0.6, pendingMigrations: 0 }))).toBe(
      'answers in 0.6 ms',
    );
    expect(describeCheck(check('database', { latencyMs: 0.6, pendingMigrations: 1 }))).toBe(
      'answers in 0.6 ms · 1 migration to run',
    );
  });

  it('shows the measures of a part it does not know', () => {
    const unknown = check('mail', { waiting: 2, failure: null });
    expect(checkName(unknown)).toBe('mail');
    expect(describeCheck(unknown)).toBe('waiting 2 · failure none');
  });
});
