import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';

import type { CallResult } from '../../testing/browser.ts';
import { createPerson, join, setTier, type Person } from '../../testing/person.ts';
import { createTestApi, type TestApi } from '../../testing/test-api.ts';

let api: TestApi;
let other: TestApi;

beforeAll(async () => {
  api = await createTestApi(inject('postgresServerUrl'));
  other = await createTestApi(inject('postgresServerUrl'), { beside: api });
});
afterAll(async () => {
  await other.close();
  await api.close();
});

type Issued = { id: string; key: string };

async function create({ browser, workspaceId }: Person, name = 'production'): Promise<Issued> {
  const answer = await browser.mutate('keys.create', { workspaceId, name, scopes: ['read'] });
  return answer.data as Issued;
}

async function ask(from: TestApi, { key }: Issued) {
  const answer = await from.get('/v1/exploits', { authorization: `Bearer ${key}` });
  return { status: answer.status, code: (answer.json() as { code?: string }).code ?? null };
}

/** Until the other process has heard of it; how long that took. */
async function untilRefused(from: TestApi, issued: Issued): Promise<number> {
  const start = performance.now();
  while ((await ask(from, issued)).status === 200) {
    if (performance.now() - start > 5_000) throw new Error('The key goes on working.');
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  return performance.now() - start;
}

const codeOf = ({ status, code }: CallResult) => [status, code];

describe('keys', () => {
  it('are shown once, and work at once', async () => {
    const person = await createPerson(api);
    const issued = await create(person);
    expect(await ask(api, issued)).toEqual({ status: 200, code: null });
    const { workspaceId } = person;
    const listed = await person.browser.query('keys.list', { workspaceId });
    expect(JSON.stringify(listed.data)).not.toContain(issued.key.slice(9, -4));
    expect(listed.data).toMatchObject({
      ...{ activeCount: 1, limit: 2 },
      data: [{ id: issued.id, createdBy: 'Test Person', mayManage: true, pausedAt: null }],
    });
    const usage = (await person.browser.query('usage.overview', { workspaceId })).data;
    expect(usage).toMatchObject({ usage: { requests: { used: 1, limit: 100, remaining: 99 } } });
    expect((usage as { days: unknown[] }).days).toHaveLength(30);
  });

  it('are refused on every process within a second once they are revoked', async () => {
    const person = await createPerson(api);
    const issued = await create(person);
    expect((await ask(other, issued)).status).toBe(200);
    const { workspaceId } = person;
    await person.browser.mutate('keys.revoke', { workspaceId, keyId: issued.id });
    expect((await ask(api, issued)).status).toBe(401);
    expect(await untilRefused(other, issued)).toBeLessThan(1_000);
  });

  it('never grow beyond the plan, however many are made at once', async () => {
    const { browser, workspaceId } = await createPerson(api);
    const answers = await Promise.all(
      Array.from({ length: 6 }, () =>
        browser.mutate('keys.create', { workspaceId, name: 'k', scopes: ['read'] }),
      ),
    );
    const codes = answers.map(({ code }) => code);
    expect(codes.filter((code) => code === null)).toHaveLength(2);
    expect(codes.filter((code) => code === 'tier.limit_reached')).toHaveLength(4);
  });

  it('work beside their successor for the grace, and graces do not add up', async () => {
    const person = await createPerson(api);
    const { browser, workspaceId } = person;
    const [first, second] = [await create(person), await create(person)];
    const rotate = async (keyId: string, graceHours: number) =>
      browser.mutate('keys.rotate', { workspaceId, keyId, graceHours });
    const successor = (await rotate(first.id, 1)).data as Issued;
    expect((await ask(api, first)).status).toBe(200);
    expect((await ask(api, successor)).status).toBe(200);
    expect(codeOf(await rotate(second.id, 1))).toEqual([403, 'tier.limit_reached']);
    expect((await rotate(second.id, 0)).code).toBeNull();
    expect((await ask(api, second)).status).toBe(401);
  });

  it('that are paused say so, and work again without having been made anew', async () => {
    const person = await createPerson(api);
    const issued = await create(person);
    const pause = async (pausedAt: Date | null) => {
      await api.database.prisma.apiKey.update({ where: { id: issued.id }, data: { pausedAt } });
      api.rest.authenticator.forget({ keyId: issued.id });
    };
    await pause(new Date());
    expect(await ask(api, issued)).toEqual({ status: 403, code: 'key.paused' });
    expect(await ask(api, issued)).toEqual({ status: 403, code: 'key.paused' });
    await pause(null);
    expect((await ask(api, issued)).status).toBe(200);
  });

  it('of others are managed by admins, not by members', async () => {
    const owner = await createPerson(api);
    await setTier(api, owner.workspaceId, 'team');
    const { workspaceId } = owner;
    const [admin, member] = [await createPerson(api), await createPerson(api)];
    await join(api, { owner, guest: admin, role: 'admin' });
    await join(api, { owner, guest: member, role: 'member' });
    const [owners, members] = [await create(owner), await create({ ...member, workspaceId })];
    const revoke = async ({ browser }: Person, keyId: string) =>
      codeOf(await browser.mutate('keys.revoke', { workspaceId, keyId }));
    expect(await revoke(member, owners.id)).toEqual([403, 'role.missing']);
    expect(await revoke(member, members.id)).toEqual([200, null]);
    expect(await revoke(admin, owners.id)).toEqual([200, null]);
  });

  it('expire', async () => {
    const person = await createPerson(api);
    const { browser, workspaceId } = person;
    const input = { workspaceId, name: 'k', scopes: ['read'], expiresInDays: 1 };
    const issued = (await browser.mutate('keys.create', input)).data as Issued;
    expect((await ask(other, issued)).status).toBe(200);
    other.setNow('2026-06-02T12:00:01.000Z');
    expect((await ask(other, issued)).status).toBe(401);
  });
});
