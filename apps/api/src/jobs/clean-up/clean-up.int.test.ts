import { createRequestStore, deleteExpired } from '@kamiyo/db';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';

import { createPerson, freshPassword } from '../../testing/person.ts';
import { openBrowser } from '../../testing/browser.ts';
import { createTestApi, type TestApi } from '../../testing/test-api.ts';
import { cleanUp } from './clean-up.ts';

let api: TestApi;

beforeAll(async () => {
  api = await createTestApi(inject('postgresServerUrl'));
});
afterAll(async () => {
  await api.close();
});

const run = () =>
  cleanUp(
    {
      requests: createRequestStore(api.database),
      clock: api.services.clock,
      deleteExpired: (now) => deleteExpired(api.database, now),
    },
    { requestLogDays: 90 },
  );

describe('cleanUp', () => {
  it('lets go of sessions, links and attempts that have ended, and of nothing else', async () => {
    const { email, browser } = await createPerson(api);
    await openBrowser(api).mutate('account.signIn', { email, password: freshPassword() });
    const early = await run();
    expect(early).toMatchObject({ sessions: 0, links: 0, attempts: 0 });
    expect((await browser.query('account.me')).data).not.toBeNull();
    api.setNow('2026-07-15T12:00:00.000Z');
    const late = await run();
    expect(late).toMatchObject({ sessions: 1, links: 1 });
    expect(late.attempts).toBeGreaterThan(0);
    const { prisma } = api.database;
    expect(await prisma.user.count({ where: { email } })).toBe(1);
  });
});
