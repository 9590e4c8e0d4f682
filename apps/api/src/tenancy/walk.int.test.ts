import { issueKey } from '@kamiyo/core/access';
import { createId } from '@kamiyo/core/kernel';
import { day, draftOf } from '@kamiyo/core/testing';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';

import { appRouter } from '../procedures/app-router.ts';
import { listRestRoutes } from '../rest/rest-routes.ts';
import { openBrowser, type TestBrowser } from '../testing/browser.ts';
import { createPerson, join, setTier, type Person } from '../testing/person.ts';
import { createTestApi, type TestApi } from '../testing/test-api.ts';
import {
  addressDoors,
  operatorDoors,
  publicDoors,
  sessionDoors,
  workspaceDoors,
  type Victim,
} from './doors.ts';

let api: TestApi;
let owner: Person;
let mallory: Person;
let victim: Victim;
let keys: { owner: string; mallory: string };
let exploitId: string;

const kinds = new Map(
  Object.entries(
    appRouter._def.procedures as unknown as Record<string, { _def: { type: string } }>,
  ).map(([name, { _def }]) => [name, _def.type]),
);

beforeAll(async () => {
  api = await createTestApi(inject('postgresServerUrl'));
  [owner, mallory] = [await createPerson(api, 'Olivia'), await createPerson(api, 'Mallory')];
  const { workspaceId } = owner;
  await setTier(api, workspaceId, 'team');
  const member = await createPerson(api, 'Mel');
  await join(api, { owner, guest: member, role: 'member' });
  await owner.browser.mutate('invitations.create', {
    ...{ workspaceId, email: 'invited@example.org', role: 'member' },
  });
  const key = { name: 'k', scopes: ['read'] as const, expiresAt: null, actor: 'test' };
  const [own, other] = [
    await issueKey(api.keys, { ...key, workspaceId }),
    await issueKey(api.keys, { ...key, workspaceId: mallory.workspaceId }),
  ];
  keys = { owner: own.key, mallory: other.key };
  const invitation = await api.database.prisma.invitation.findFirst({
    where: { workspaceId, acceptedAt: null },
  });
  victim = {
    ...{ workspaceId, memberId: member.userId, keyId: own.id },
    ...{ invitationId: invitation?.id ?? '', workspaceName: 'Olivia’s workspace' },
  };
  await api.publish('defillama', [
    draftOf({ naturalKey: 'a', name: 'Euler', occurredAt: day('2023-03-13'), lossUsd: '1000' }),
  ]);
  exploitId = (await api.database.prisma.exploit.findFirstOrThrow()).id;
});
afterAll(async () => {
  await api.close();
});

function call(browser: TestBrowser, name: string, input?: unknown) {
  return kinds.get(name) === 'query' ? browser.query(name, input) : browser.mutate(name, input);
}

/** All that is stored of the victim; what a walk must leave as it was. */
async function readVictim(): Promise<string> {
  const { workspaceId } = victim;
  const { prisma } = api.database;
  const rows = await Promise.all([
    prisma.workspace.findUnique({ where: { id: workspaceId } }),
    prisma.membership.findMany({ where: { workspaceId }, orderBy: { userId: 'asc' } }),
    prisma.apiKey.findMany({
      where: { workspaceId },
      orderBy: { id: 'asc' },
      omit: { lastUsedAt: true },
    }),
    prisma.invitation.findMany({ where: { workspaceId }, orderBy: { id: 'asc' } }),
    prisma.subscription.findMany({ where: { workspaceId } }),
    prisma.auditEntry.count({ where: { workspaceId } }),
    prisma.session.count({ where: { userId: owner.userId } }),
  ]);
  return JSON.stringify(rows);
}

describe('the table of doors', () => {
  it('holds every procedure once', () => {
    const listed = [
      ...[...publicDoors, ...operatorDoors],
      ...[...Object.keys(sessionDoors), ...Object.keys(workspaceDoors)],
    ];
    expect(listed.sort()).toEqual([...kinds.keys()].sort());
  });

  it('holds every address that the server answers, and every REST route', () => {
    const addresses = readAddresses(api.app.printRoutes({ commonPrefix: false }));
    expect(addresses.sort()).toEqual(Object.keys(addressDoors).sort());
    for (const { rest } of listRestRoutes()) expect(addressDoors).toHaveProperty(rest.path);
  });
});

describe('a workspace', () => {
  it.each(Object.keys(workspaceDoors))('is not there for others in %s', async (name) => {
    const before = await readVictim();
    const input = workspaceDoors[name]?.(victim);
    const refused = await call(mallory.browser, name, input);
    const absent = await call(mallory.browser, name, {
      ...{ ...input, workspaceId: createId('workspace') },
    });
    expect([refused.status, refused.code]).toEqual([404, 'workspace.not_found']);
    expect([absent.status, absent.code]).toEqual([refused.status, refused.code]);
    expect(await readVictim()).toBe(before);
  });

  it.each(Object.keys(workspaceDoors))('asks to sign in first in %s', async (name) => {
    const before = await readVictim();
    const refused = await call(openBrowser(api), name, workspaceDoors[name]?.(victim));
    expect([refused.status, refused.code]).toEqual([401, 'session.required']);
    expect(await readVictim()).toBe(before);
  });

  it.each(Object.keys(workspaceDoors).filter((name) => kinds.get(name) === 'query'))(
    'is there for its owner in %s',
    async (name) => {
      const { code } = await call(owner.browser, name, workspaceDoors[name]?.(victim));
      expect(code).not.toBe('workspace.not_found');
    },
  );

  it.each([
    ...['invitations.revoke', 'keys.revoke', 'keys.rotate'],
    ...['members.changeRole', 'members.remove'],
  ])('does not lend its ids to another workspace in %s', async (name) => {
    await setTier(api, mallory.workspaceId, 'team');
    const before = await readVictim();
    const input = workspaceDoors[name]?.({ ...victim, workspaceId: mallory.workspaceId });
    const refused = await call(mallory.browser, name, input);
    expect(refused.status).toBe(404);
    expect(await readVictim()).toBe(before);
  });
});

describe('a session', () => {
  it.each(Object.keys(sessionDoors))('is asked for in %s', async (name) => {
    const refused = await call(openBrowser(api), name, sessionDoors[name]);
    expect([refused.status, refused.code]).toEqual([401, 'session.required']);
  });

  it('of somebody else cannot be ended', async () => {
    const { id: sessionId } = await api.database.prisma.session.findFirstOrThrow({
      where: { userId: owner.userId },
    });
    const refused = await mallory.browser.mutate('account.endSession', { sessionId });
    expect([refused.status, refused.code]).toEqual([404, 'session.not_found']);
    expect((await owner.browser.query('account.me')).data).not.toBeNull();
  });
});

describe('an operator’s procedure', () => {
  it.each(operatorDoors)('%s does not exist for others', async (name) => {
    for (const browser of [mallory.browser, openBrowser(api)]) {
      const refused = await call(browser, name, { workspaceId: victim.workspaceId });
      expect([refused.status, refused.code]).toEqual([404, 'route.not_found']);
    }
  });
});

describe('a REST route', () => {
  it.each(listRestRoutes().map(({ rest }) => rest.path))(
    '%s tells a key nothing of another workspace',
    async (path) => {
      const url = path.replace(':id', exploitId);
      const [own, other] = [
        await api.get(url, { authorization: `Bearer ${keys.owner}` }),
        await api.get(url, { authorization: `Bearer ${keys.mallory}` }),
      ];
      expect([own.status, other.status]).toEqual([200, 200]);
      expect(other.body).not.toContain(victim.workspaceId);
      if (addressDoors[path] === 'public') expect(other.body).toBe(own.body);
      else expect(other.json()).toMatchObject({ workspaceId: mallory.workspaceId });
    },
  );

  it('takes no session in place of a key', async () => {
    const cookie = [...owner.browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const usage = (await api.get('/v1/usage', { cookie })).json();
    expect(usage).toMatchObject({ workspaceId: null, tier: null });
  });
});

/** Whole addresses of the tree that Fastify prints: four characters of indentation a level. */
function readAddresses(tree: string): string[] {
  const parents: string[] = [];
  return tree.split('\n').flatMap((line) => {
    const found = /^((?:│ {3}| {4})*)[├└]── (\S+)/.exec(line);
    if (found === null) return [];
    const [, indent = '', part = ''] = found;
    const level = indent.length / 4;
    parents[level] = (level === 0 ? '' : (parents[level - 1] ?? '')) + part;
    return [parents[level]];
  });
}
