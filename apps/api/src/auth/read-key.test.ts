import { describe, expect, it } from 'vitest';

import { readKey } from './read-key.ts';

describe('readKey', () => {
  it.each([
    [{ authorization: 'Bearer kmy_1' }, 'kmy_1'],
    [{ authorization: 'bearer  kmy_1 ' }, 'kmy_1'],
    [{ 'x-api-key': 'kmy_1' }, 'kmy_1'],
    [{ authorization: 'Basic eDp5', 'x-api-key': 'kmy_1' }, 'kmy_1'],
    [{ authorization: 'Basic eDp5' }, null],
    [{}, null],
  ])('reads %j as %s', (headers, key) => {
    expect(readKey(headers)).toBe(key);
  });
});
