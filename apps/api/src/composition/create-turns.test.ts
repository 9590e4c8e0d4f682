import { describe, expect, it } from 'vitest';

import { createTurns } from './create-turns.ts';

describe('createTurns', () => {
  it('lets two ask at once and the others wait, all of them in the end', async () => {
    const takeTurn = createTurns();
    let [underway, most] = [0, 0];
    const ask = async (place: number) => {
      underway += 1;
      most = Math.max(most, underway);
      await new Promise((resolve) => setImmediate(resolve));
      underway -= 1;
      return place;
    };
    const places = Array.from({ length: 12 }, (_, place) => place);
    const answers = await Promise.all(places.map((place) => takeTurn(() => ask(place))));
    expect(answers).toEqual(places);
    expect(most).toBe(2);
  });

  it('says so at once when too many wait, and passes on what went wrong in a turn', async () => {
    const takeTurn = createTurns();
    const never = new Promise<never>(() => undefined);
    for (let count = 0; count < 42; count += 1) void takeTurn(() => never);
    await expect(takeTurn(() => Promise.resolve())).rejects.toMatchObject({
      ...{ code: 'billing.unavailable', retryAfterSeconds: 60 },
    });
    const failing = createTurns()(() => Promise.reject(new Error('inside')));
    await expect(failing).rejects.toThrow('inside');
  });
});
