import type { ApiKey } from '@kamiyo/core/contracts';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';

import { createPerson, makeOperator, setTier, type Person } from '../../testing/person.ts';
import { createTestApi, type TestApi } from '../../testing/test-api.ts';

let api: TestApi;

beforeAll(async () => {
  api = await createTestApi(inject('postgresServerUrl'));
});
afterAll(async () => {
  await api.close();
});

type Issued = { id: string; key: string };

async function createKey({ browser, workspaceId }: Person): Promise<Issued> {
  const input = { workspaceId, name: 'key', scopes: ['read'] };
  return (await browser.mutate('keys.create', input)).data as Issued;
}

async function listKeys({ browser, workspaceId }: Person): Promise<ApiKey[]> {
  const { data } = await browser.query('keys.list', { workspaceId });
  return (data as { data: ApiKey[] }).data;
}

const callWith = ({ key }: Issued) => api.get('/v1/chains', { authorization: `Bearer ${key}` });

describe('keys.rotate', () => {
  it.each([0, 24])(
    'makes one successor of %i h grace, however often it is asked',
    async (grace) => {
      const person = await createPerson(api);
      const { browser, workspaceId } = person;
      const { id: keyId } = await createKey(person);
      const input = { workspaceId, keyId, graceHours: grace };
      const answers = await Promise.all(
        Array.from({ length: 8 }, () => browser.mutate('keys.rotate', input)),
      );
      const refused = answers.filter(({ code }) => code === 'key.not_found');
      expect(answers.length - refused.length).toBe(1);
      expect(await listKeys(person)).toHaveLength(2);
    },
  );

  it('gives a paused key a successor that is paused as well', async () => {
    const [person, operator] = [await createPerson(api), await createPerson(api)];
    await makeOperator(api, operator.userId);
    const { browser, workspaceId } = person;
    await setTier(api, workspaceId, 'pro');
    for (let index = 0; index < 3; index += 1) await createKey(person);
    const override = { workspaceId, tier: 'free', reason: 'test' };
    await operator.browser.mutate('admin.setTierOverride', override);
    const paused = (await listKeys(person)).find(({ pausedAt }) => pausedAt !== null);
    const input = { workspaceId, keyId: paused?.id, graceHours: 0 };
    const { data } = await browser.mutate('keys.rotate', input);
    const answer = await callWith(data as Issued);
    expect([answer.status, answer.json()]).toEqual([
      403,
      expect.objectContaining({ code: 'key.paused' }),
    ]);
  });
});
