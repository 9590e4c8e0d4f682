import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';

import { openBrowser } from '../../testing/browser.ts';
import { createPerson, freshPassword, makeOperator } from '../../testing/person.ts';
import { createTestApi, type TestApi } from '../../testing/test-api.ts';

let api: TestApi;

beforeAll(async () => {
  api = await createTestApi(inject('postgresServerUrl'));
});
afterAll(async () => {
  await api.close();
});

async function listActions(subject: string, prefix: string): Promise<string[]> {
  const rows = await api.database.prisma.auditEntry.findMany({
    where: { subject, action: { startsWith: prefix }, workspaceId: null },
    orderBy: { id: 'asc' },
  });
  return rows.map(({ action, actor }) => `${action} by ${actor === subject ? 'self' : actor}`);
}

describe('the audit log', () => {
  it('counts sign-ins, right and wrong', async () => {
    const { userId, email, password } = await createPerson(api);
    await openBrowser(api).mutate('account.signIn', { email, password: freshPassword() });
    await openBrowser(api).mutate('account.signIn', { email, password });
    expect(await listActions(userId, 'session.')).toEqual([
      'session.started by self',
      'session.refused by anonymous',
      'session.started by self',
    ]);
  });

  it('knows that an operator who signs out acts as nobody any more', async () => {
    const [operator, person] = [await createPerson(api), await createPerson(api)];
    await makeOperator(api, operator.userId);
    const { userId } = person;
    await operator.browser.mutate('admin.impersonate', { userId, reason: 'asked for help' });
    await operator.browser.mutate('account.signOut');
    expect((await operator.browser.query('account.me')).data).toBeNull();
    expect([...operator.browser.cookies.keys()]).toEqual([]);
    expect(await listActions(userId, 'impersonation.')).toEqual([
      `impersonation.started by ${operator.userId}`,
      `impersonation.ended by ${operator.userId}`,
    ]);
  });
});
