import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';

import { openBrowser } from '../../testing/browser.ts';
import {
  createPerson,
  freshEmail,
  freshPassword,
  makeOperator,
  type Person,
} from '../../testing/person.ts';
import { runCli } from '../../testing/run-cli.ts';
import { createTestApi, type TestApi } from '../../testing/test-api.ts';

let api: TestApi;
let operator: Person;

beforeAll(async () => {
  api = await createTestApi(inject('postgresServerUrl'));
  operator = await createPerson(api, 'Otto');
  await makeOperator(api, operator.userId);
});
afterAll(async () => {
  await api.close();
});

type Me = { id: string; impersonatedBy: string | null };
const me = async ({ browser }: Person) => (await browser.query('account.me')).data as Me | null;

describe('admin', () => {
  it('finds workspaces and people by what operators know of them', async () => {
    const person = await createPerson(api, 'Findable');
    const { browser } = operator;
    const found = (await browser.query('admin.workspaces', { q: person.email })).data;
    expect(found).toMatchObject({
      ...{ nextCursor: null, data: [{ id: person.workspaceId, ownerEmail: person.email }] },
    });
    const people = (await browser.query('admin.users', { q: 'Findable' })).data;
    expect(people).toMatchObject({ data: [{ id: person.userId, hasSecondFactor: false }] });
    const input = { workspaceId: person.workspaceId };
    const details = (await browser.query('admin.workspace', input)).data;
    expect(details).toMatchObject({ members: [{ userId: person.userId, role: 'owner' }] });
  });

  it.each(['admin.users', 'admin.workspaces'])(
    'pages through %s, the newest first',
    async (name) => {
      const word = `Paged${name.length.toString()}`;
      const people = [];
      for (let index = 0; index < 3; index += 1) {
        api.setNow(`2026-06-01T12:0${String(index)}:00.000Z`);
        people.push(await createPerson(api, `${word} ${String(index)}`));
      }
      const wanted = people
        .map((person) => (name === 'admin.users' ? person.userId : person.workspaceId))
        .reverse();
      const first = await operator.browser.query(name, { q: word, limit: 2 });
      const page = first.data as { data: { id: string }[]; nextCursor: string };
      const rest = await operator.browser.query(name, { q: word, cursor: page.nextCursor });
      const { data, nextCursor } = rest.data as { data: { id: string }[]; nextCursor: null };
      expect([...page.data, ...data].map(({ id }) => id)).toEqual(wanted);
      expect(nextCursor).toBeNull();
    },
  );

  it('sets a plan by hand, at once and audited, and lets go of it', async () => {
    const person = await createPerson(api);
    const { workspaceId } = person;
    const tierOf = async () =>
      ((await person.browser.query('workspaces.get', { workspaceId })).data as { tier: string })
        .tier;
    const set = (tier: string | null) =>
      operator.browser.mutate('admin.setTierOverride', { workspaceId, tier, reason: 'a trial' });
    expect((await set('team')).code).toBeNull();
    expect(await tierOf()).toBe('team');
    const audit = await person.browser.query('audit.list', { workspaceId, action: 'tier' });
    expect(JSON.stringify(audit.data)).toContain('a trial');
    expect((await set(null)).code).toBeNull();
    expect(await tierOf()).toBe('free');
  });
});

describe('impersonation', () => {
  it('is seen by both, written down, and ends in the operator’s own session', async () => {
    const person = await createPerson(api);
    const { userId, workspaceId } = person;
    const { browser } = operator;
    await browser.mutate('admin.impersonate', { userId, reason: 'a question' });
    const acting = await me(operator);
    expect(acting?.id).toBe(userId);
    expect(acting?.impersonatedBy).toContain('Otto');
    const sessions = (await person.browser.query('account.sessions')).data;
    expect(JSON.stringify(sessions)).toContain('"isImpersonation":true');
    await browser.mutate('admin.endImpersonation');
    expect(await me(operator)).toMatchObject({ id: operator.userId, impersonatedBy: null });
    const audit = (await person.browser.query('audit.list', { workspaceId })).data as {
      data: { action: string; actor: string }[];
    };
    expect(audit.data.slice(0, 2)).toMatchObject([
      { action: 'impersonation.ended', actor: 'Otto' },
      { action: 'impersonation.started', actor: 'Otto' },
    ]);
  });

  it('does not reach what only the person may do', async () => {
    const person = await createPerson(api);
    const { userId, workspaceId, password } = person;
    await operator.browser.mutate('admin.impersonate', { userId, reason: 'a question' });
    for (const [name, input] of [
      ['account.changePassword', { currentPassword: password, newPassword: freshPassword() }],
      ['account.changeEmail', { email: freshEmail() }],
      ['account.startTotp', undefined],
      ['account.disableTotp', { code: '000000' }],
      ['account.newRecoveryCodes', undefined],
      ['account.confirmPassword', { password }],
      ['account.delete', { password }],
      ['account.signOutEverywhere', undefined],
      ['keys.create', { workspaceId, name: 'k', scopes: ['read'] }],
      ['workspaces.delete', { workspaceId, confirmation: 'Test Person’s workspace' }],
      ['invitations.create', { workspaceId, email: operator.email, role: 'owner' }],
      ['members.changeRole', { workspaceId, userId, role: 'admin' }],
      ['members.leave', { workspaceId }],
      ['billing.startCheckout', { workspaceId, tier: 'pro', returnTo: '/' }],
      ['billing.openPortal', { workspaceId, returnTo: '/' }],
    ] as const) {
      const refused = await operator.browser.mutate(name, input);
      expect([name, refused.status, refused.code]).toEqual([name, 403, 'session.impersonated']);
    }
    const data = await operator.browser.query('account.export');
    expect(data.code).toBe('session.impersonated');
    const admin = await operator.browser.query('admin.users', {});
    expect(admin.code).toBe('route.not_found');
    await operator.browser.mutate('workspaces.rename', { workspaceId, name: 'Renamed' });
    await operator.browser.mutate('admin.endImpersonation');
    const audit = (await person.browser.query('audit.list', { workspaceId })).data;
    expect(JSON.stringify(audit)).toContain('Otto as Test Person');
  });

  it('ends with the operator’s role', async () => {
    const helper = await createPerson(api, 'Helper');
    await makeOperator(api, helper.userId);
    const person = await createPerson(api);
    await helper.browser.mutate('admin.impersonate', { userId: person.userId, reason: 'x' });
    expect((await me(helper))?.id).toBe(person.userId);
    await api.database.prisma.user.update({
      where: { id: helper.userId },
      data: { isOperator: false },
    });
    expect(await me(helper)).toBeNull();
  });

  it('lends no rights of an operator, even should the person become one', async () => {
    const person = await createPerson(api);
    await operator.browser.mutate('admin.impersonate', { userId: person.userId, reason: 'x' });
    await makeOperator(api, person.userId);
    const refused = await operator.browser.query('admin.users', {});
    expect(refused.code).toBe('route.not_found');
    await operator.browser.mutate('admin.endImpersonation');
  });

  it('lasts an hour at most', async () => {
    const person = await createPerson(api);
    await operator.browser.mutate('admin.impersonate', { userId: person.userId, reason: 'x' });
    const later = await createTestApi(inject('postgresServerUrl'), { beside: api });
    const { cookies } = operator.browser;
    const meAt = async (instant: string) => {
      later.setNow(instant);
      return (await openBrowser(later, { cookies }).query('account.me')).data as Me | null;
    };
    const started = api.services.clock.now().getTime();
    const minutes = (count: number) => new Date(started + count * 60_000).toISOString();
    expect((await meAt(minutes(59)))?.id).toBe(person.userId);
    expect(await meAt(minutes(61))).toBeNull();
    await later.close();
    await operator.browser.mutate('admin.endImpersonation');
    const { email, password } = operator;
    await operator.browser.mutate('account.signIn', { email, password });
  });

  it('of an operator is refused', async () => {
    const other = await createPerson(api);
    await makeOperator(api, other.userId);
    const refused = await operator.browser.mutate('admin.impersonate', {
      ...{ userId: other.userId, reason: 'x' },
    });
    expect(refused.code).toBe('request.invalid');
  });
});

describe('kamiyo users', () => {
  it('makes and unmakes operators, audited, as one JSON object', async () => {
    const person = await createPerson(api, 'Cli');
    const { url } = api.database;
    const granted = await runCli(url, ['users', 'grant-operator', person.email, '--json']);
    expect(granted.stderr).toBe('');
    expect(JSON.parse(granted.stdout)).toEqual({
      ...{ id: person.userId, email: person.email, isOperator: true, changed: true },
    });
    expect((await person.browser.query('admin.users', {})).code).toBeNull();
    const listed = await runCli(url, ['users', 'list', '--operators', '--json']);
    expect(listed.stdout).toContain(person.email);
    await runCli(url, ['users', 'revoke-operator', person.email]);
    expect((await person.browser.query('admin.users', {})).code).toBe('route.not_found');
    const entries = await api.database.prisma.auditEntry.findMany({
      where: { subject: person.userId, action: { startsWith: 'operator.' } },
    });
    expect(entries.map(({ action }) => action).sort()).toEqual([
      ...['operator.granted', 'operator.revoked'],
    ]);
    const unknown = await runCli(url, ['users', 'grant-operator', 'nobody@example.org']);
    expect([unknown.code, unknown.stderr]).toEqual([1, expect.stringContaining('Nobody has')]);
  });
});
