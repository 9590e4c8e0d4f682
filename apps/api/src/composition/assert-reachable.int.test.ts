import { createTestDatabase } from '@kamiyo/db/testing';
import { describe, expect, inject, it } from 'vitest';

import { assertReachable } from './assert-reachable.ts';

describe('assertReachable', () => {
  it('lets a server that answers pass', async () => {
    const database = await createTestDatabase(inject('postgresServerUrl'));
    await expect(assertReachable(database.url)).resolves.toBe(undefined);
    await database.close();
  });

  it('says in a sentence which server does not, and not with which password', async () => {
    const attempt = assertReachable('postgresql://kamiyo:hidden@127.0.0.1:1/kamiyo');
    await expect(attempt).rejects.toThrow(/127\.0\.0\.1:1\/kamiyo .*ECONNREFUSED/);
    await expect(attempt).rejects.not.toThrow('hidden');
  });
});
