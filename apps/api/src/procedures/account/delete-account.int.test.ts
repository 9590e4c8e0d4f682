import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';

import { createPerson, join, setTier, type Person } from '../../testing/person.ts';
import { createTestApi, type TestApi } from '../../testing/test-api.ts';

let api: TestApi;

beforeAll(async () => {
  api = await createTestApi(inject('postgresServerUrl'));
});
afterAll(async () => {
  await api.close();
});

const deleteAccount = ({ browser, password }: Person) =>
  browser.mutate('account.delete', { password });

/** A workspace with two owners. */
async function createPair(): Promise<[Person, Person]> {
  const [owner, guest] = [await createPerson(api), await createPerson(api)];
  await setTier(api, owner.workspaceId, 'team');
  await join(api, { owner, guest, role: 'owner' });
  return [owner, guest];
}

/** Workspaces that live on and have nobody who may do everything in them. */
async function listOrphans(workspaceId: string): Promise<string[]> {
  const rows = await api.database.prisma.workspace.findMany({
    where: { id: workspaceId, deletedAt: null, memberships: { none: { role: 'owner' } } },
  });
  return rows.map(({ id }) => id);
}

describe('account.delete', () => {
  it('takes the password', async () => {
    const { browser, email, password } = await createPerson(api);
    for (const given of [undefined, `${password}x`]) {
      const refused = await browser.mutate('account.delete', { password: given });
      expect([refused.status, refused.code]).toEqual([401, 'credentials.invalid']);
    }
    expect((await browser.query('account.me')).data).toMatchObject({ email });
  });

  it('leaves no workspace behind when both of its owners go at once', async () => {
    for (let round = 0; round < 3; round += 1) {
      const pair = await createPair();
      const answers = await Promise.all(pair.map(deleteAccount));
      expect(answers.map(({ code }) => code)).toEqual([null, null]);
      expect(await listOrphans(pair[0].workspaceId)).toEqual([]);
    }
  });

  it('leaves no workspace behind when the other owner leaves at once', async () => {
    for (let round = 0; round < 3; round += 1) {
      const pair = await createPair();
      const { workspaceId } = pair[0];
      await Promise.all([
        pair[0].browser.mutate('members.leave', { workspaceId }),
        deleteAccount(pair[1]),
      ]);
      expect(await listOrphans(workspaceId)).toEqual([]);
    }
  });
});
