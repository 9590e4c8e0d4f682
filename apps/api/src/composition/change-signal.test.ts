import { describe, expect, it } from 'vitest';

import { createChangeSignal } from './change-signal.ts';

describe('createChangeSignal', () => {
  it('wakes everybody who waits', async () => {
    const changes = createChangeSignal();
    const options = { mark: changes.mark(), timeoutMs: 5_000 };
    const waiting = [changes.waitForNext(options), changes.waitForNext(options)];
    changes.fire();
    expect(await Promise.all(waiting)).toEqual([true, true]);
  });

  it('does not let anybody wait for what was announced since the mark', async () => {
    const changes = createChangeSignal();
    const mark = changes.mark();
    changes.fire();
    expect(await changes.waitForNext({ mark, timeoutMs: 5_000 })).toBe(true);
  });

  it('gives up when the time or the signal is up', async () => {
    const changes = createChangeSignal();
    const mark = changes.mark();
    expect(await changes.waitForNext({ mark, timeoutMs: 1 })).toBe(false);
    const signal = AbortSignal.abort();
    expect(await changes.waitForNext({ mark, timeoutMs: 5_000, signal })).toBe(false);
  });
});
