import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { createSlidingWindow } from './sliding-window.ts';

describe('createSlidingWindow', () => {
  it('never lets more than the limit pass in any window, and refuses none that fits', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 8 }),
        fc.array(fc.integer({ min: 0, max: 400 }), { maxLength: 80 }),
        (limit, steps) => {
          const window = createSlidingWindow(limit, 1_000);
          const passed: number[] = [];
          let now = 5_000;
          for (const step of steps) {
            now += step;
            const recent = passed.filter((time) => time > now - 1_000).length;
            expect(window.remaining(now)).toBe(limit - recent);
            const waitMs = window.take(now);
            expect(waitMs === 0).toBe(recent < limit);
            if (waitMs === 0) passed.push(now);
          }
        },
      ),
    );
  });

  it('says exactly how long to wait', () => {
    const window = createSlidingWindow(2, 10_000);
    window.take(1_000);
    window.take(4_000);
    expect(window.take(5_000)).toBe(6_000);
    expect(window.take(10_999)).toBe(1);
    expect(window.take(11_000)).toBe(0);
  });

  it('gives back a request that cost nothing', () => {
    const window = createSlidingWindow(1, 10_000);
    window.take(0);
    window.giveBack();
    expect(window.remaining(1)).toBe(1);
    expect(window.take(1)).toBe(0);
  });
});
