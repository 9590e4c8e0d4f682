import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';

import { openBrowser } from '../../testing/browser.ts';
import {
  createPerson,
  freshEmail,
  freshPassword,
  join,
  setTier,
  tokenTo,
  type Person,
} from '../../testing/person.ts';
import { createTestApi, type TestApi } from '../../testing/test-api.ts';

let api: TestApi;

beforeAll(async () => {
  api = await createTestApi(inject('postgresServerUrl'));
});
afterAll(async () => {
  await api.close();
});

async function createTeam(tier = 'team'): Promise<Person> {
  const owner = await createPerson(api, 'Olivia');
  await setTier(api, owner.workspaceId, tier);
  return owner;
}

async function addMember(owner: Person, role: string): Promise<Person> {
  const guest = await createPerson(api, 'Mel');
  await join(api, { owner, guest, role });
  return guest;
}

async function invite(owner: Person, email: string, role = 'member') {
  return owner.browser.mutate('invitations.create', {
    workspaceId: owner.workspaceId,
    email,
    role,
  });
}

describe('invitations', () => {
  it('bring a colleague into the workspace', async () => {
    const owner = await createTeam();
    const guest = await addMember(owner, 'admin');
    const { data } = await guest.browser.query('workspaces.list');
    const ids = (data as { data: { id: string; role: string }[] }).data;
    expect(ids.find(({ id }) => id === owner.workspaceId)?.role).toBe('admin');
    const { data: open } = await owner.browser.query('invitations.list', {
      ...{ workspaceId: owner.workspaceId },
    });
    expect(open).toEqual({ data: [] });
  });

  it('prove the address of a new account, which is signed in at once', async () => {
    const owner = await createTeam();
    const [email, browser] = [freshEmail(), openBrowser(api)];
    await invite(owner, email);
    const token = tokenTo(api, email, 'invitation');
    const shown = (await browser.query('invitations.show', { token })).data;
    expect(shown).toMatchObject({ email, inviter: 'Olivia', hasAccount: false });
    const signedUp = await browser.mutate('account.signUp', {
      ...{ name: 'New', email, password: freshPassword(), invitationToken: token },
    });
    expect(signedUp.data).toEqual({ status: 'signed_in' });
    const joined = await browser.mutate('invitations.accept', { token });
    expect(joined.data).toMatchObject({ workspaceId: owner.workspaceId });
  });

  it('prove no other address than the one they were sent to', async () => {
    const owner = await createTeam();
    const email = freshEmail();
    await invite(owner, email);
    const token = tokenTo(api, email, 'invitation');
    const signedUp = await openBrowser(api).mutate('account.signUp', {
      ...{ name: 'Eve', email: freshEmail(), password: freshPassword(), invitationToken: token },
    });
    expect(signedUp.data).toEqual({ status: 'mail_sent' });
    const stranger = await createPerson(api);
    const refused = await stranger.browser.mutate('invitations.accept', { token });
    expect([refused.status, refused.code]).toEqual([403, 'invitation.other_account']);
  });

  it('work once, for seven days, and not after they were withdrawn', async () => {
    const owner = await createTeam();
    const guest = await addMember(owner, 'member');
    const used = await guest.browser.mutate('invitations.accept', {
      ...{ token: tokenTo(api, guest.email, 'invitation') },
    });
    expect([used.status, used.code]).toEqual([404, 'invitation.not_found']);
    const email = freshEmail();
    await invite(owner, email);
    const { workspaceId } = owner;
    const { data } = await owner.browser.query('invitations.list', { workspaceId });
    const [open] = (data as { data: { id: string }[] }).data;
    await owner.browser.mutate('invitations.revoke', { workspaceId, invitationId: open?.id });
    const token = tokenTo(api, email, 'invitation');
    const withdrawn = await openBrowser(api).query('invitations.show', { token });
    expect(withdrawn.code).toBe('invitation.not_found');
    await invite(owner, email);
    const fresh = tokenTo(api, email, 'invitation');
    const later = await createTestApi(inject('postgresServerUrl'), { beside: api });
    later.setNow('2026-06-08T12:00:01.000Z');
    const expired = await openBrowser(later).query('invitations.show', { token: fresh });
    expect(expired.code).toBe('invitation.not_found');
    await later.close();
  });

  it('end where the plan has no room, open ones included', async () => {
    const owner = await createTeam('free');
    const refused = await invite(owner, freshEmail());
    expect([refused.status, refused.code]).toEqual([403, 'tier.limit_reached']);
  });

  it('never fill a workspace beyond its plan, however many accept at once', async () => {
    const owner = await createTeam();
    const guests = [];
    for (let index = 0; index < 4; index += 1) {
      const guest = await createPerson(api);
      await invite(owner, guest.email);
      guests.push(guest);
    }
    // Of ten places eight are taken then, the owner’s among them.
    for (let index = 0; index < 7; index += 1) {
      const { userId } = await createPerson(api);
      await api.database.prisma.membership.create({
        data: { workspaceId: owner.workspaceId, userId, role: 'member', joinedAt: new Date() },
      });
    }
    const answers = await Promise.all(
      guests.map(({ browser, email }) =>
        browser.mutate('invitations.accept', { token: tokenTo(api, email, 'invitation') }),
      ),
    );
    const codes = answers.map(({ code }) => code);
    expect(codes.filter((code) => code === null)).toHaveLength(2);
    expect(codes.filter((code) => code === 'tier.limit_reached')).toHaveLength(2);
  });
});

describe('roles', () => {
  it('let members see, and nothing more', async () => {
    const owner = await createTeam();
    const member = await addMember(owner, 'member');
    const { workspaceId } = owner;
    expect((await member.browser.query('members.list', { workspaceId })).code).toBeNull();
    for (const [name, input] of [
      ['invitations.create', { email: freshEmail(), role: 'member' }],
      ['members.remove', { userId: owner.userId }],
      ['members.changeRole', { userId: owner.userId, role: 'member' }],
      ['workspaces.rename', { name: 'Ours' }],
      ['workspaces.delete', { confirmation: 'Olivia’s workspace' }],
    ] as const) {
      const refused = await member.browser.mutate(name, { workspaceId, ...input });
      expect([refused.status, refused.code]).toEqual([403, 'role.missing']);
    }
  });

  it('let admins manage members, but neither owners nor ownership', async () => {
    const owner = await createTeam();
    const [admin, member] = [await addMember(owner, 'admin'), await addMember(owner, 'member')];
    const { workspaceId } = owner;
    const change = async (userId: string, role: string) =>
      (await admin.browser.mutate('members.changeRole', { workspaceId, userId, role })).code;
    expect(await change(member.userId, 'admin')).toBeNull();
    expect(await change(member.userId, 'owner')).toBe('role.missing');
    expect(await change(owner.userId, 'member')).toBe('role.missing');
    const invited = await admin.browser.mutate('invitations.create', {
      ...{ workspaceId, email: freshEmail(), role: 'owner' },
    });
    expect(invited.code).toBe('role.missing');
    const gone = { workspaceId, userId: member.userId };
    expect((await admin.browser.mutate('members.remove', gone)).code).toBeNull();
    const after = await member.browser.query('workspaces.get', { workspaceId });
    expect(after.code).toBe('workspace.not_found');
  });

  it('leave a workspace at least one owner, also when two leave at once', async () => {
    const owner = await createTeam();
    const second = await addMember(owner, 'owner');
    const { workspaceId } = owner;
    const answers = await Promise.all(
      [owner, second].map(({ browser }) => browser.mutate('members.leave', { workspaceId })),
    );
    expect(answers.map(({ code }) => code).sort()).toEqual([null, 'owner.last'].sort());
    const owners = await api.database.prisma.membership.count({ where: { workspaceId } });
    expect(owners).toBe(1);
  });

  it('that are taken back take with them the invitations that they allowed', async () => {
    const owner = await createTeam();
    const second = await addMember(owner, 'owner');
    const { workspaceId } = owner;
    const { userId } = second;
    const [asOwner, asMember] = [freshEmail(), freshEmail()];
    await invite({ ...second, workspaceId }, asOwner, 'owner');
    await invite({ ...second, workspaceId }, asMember);
    const open = async () => {
      const { data } = await owner.browser.query('invitations.list', { workspaceId });
      return (data as { data: { email: string }[] }).data.map(({ email }) => email);
    };
    await owner.browser.mutate('members.changeRole', { workspaceId, userId, role: 'admin' });
    expect(await open()).toEqual([asMember]);
    await owner.browser.mutate('members.changeRole', { workspaceId, userId, role: 'member' });
    expect(await open()).toEqual([]);
  });

  it('cannot be come back to by a link that one had sent to oneself before', async () => {
    const owner = await createTeam();
    const admin = await addMember(owner, 'admin');
    const { workspaceId } = owner;
    const email = freshEmail();
    await invite({ ...admin, workspaceId }, email, 'admin');
    await owner.browser.mutate('members.remove', { workspaceId, userId: admin.userId });
    const token = tokenTo(api, email, 'invitation');
    const shown = await openBrowser(api).query('invitations.show', { token });
    expect(shown.code).toBe('invitation.not_found');
  });

  it('wait while the plan has no room for a member', async () => {
    const owner = await createTeam();
    const member = await addMember(owner, 'member');
    const { workspaceId } = owner;
    await api.database.prisma.membership.updateMany({
      where: { workspaceId, userId: member.userId },
      data: { pausedAt: new Date() },
    });
    const refused = await member.browser.query('keys.list', { workspaceId });
    expect([refused.status, refused.code]).toEqual([403, 'member.paused']);
  });
});

describe('audit.list', () => {
  it('names who did what, the latest first, in pages', async () => {
    const owner = await createTeam();
    await addMember(owner, 'member');
    const { workspaceId } = owner;
    const first = await owner.browser.query('audit.list', { workspaceId, limit: 1 });
    const page = first.data as { data: { action: string; actor: string }[]; nextCursor: string };
    expect(page.data).toMatchObject([{ action: 'member.joined', actor: 'Mel' }]);
    const rest = await owner.browser.query('audit.list', {
      ...{ workspaceId, cursor: page.nextCursor, action: 'invitation' },
    });
    const { data } = rest.data as { data: { action: string }[] };
    expect(data.map(({ action }) => action)).toEqual(['invitation.sent']);
  });
});

describe('audit.list of what is not a person', () => {
  it('says by name what was done something to, beside its id', async () => {
    const owner = await createTeam();
    const { workspaceId } = owner;
    const email = freshEmail();
    await invite(owner, email);
    const key = { workspaceId, name: 'nightly', scopes: ['read'] };
    const { id } = (await owner.browser.mutate('keys.create', key)).data as { id: string };
    const { data } = await owner.browser.query('audit.list', { workspaceId });
    expect((data as { data: unknown[] }).data).toMatchObject([
      { action: 'key.created', subject: 'nightly', subjectId: id },
      { action: 'invitation.sent', subject: email },
      { action: 'workspace.created', subject: 'Olivia’s workspace', subjectId: workspaceId },
    ]);
  });
});

describe('workspaces.delete', () => {
  it('takes the name once more, and leaves nothing that works', async () => {
    const owner = await createTeam();
    const { workspaceId } = owner;
    const input = { workspaceId, name: 'k', scopes: ['read'] };
    const { key } = (await owner.browser.mutate('keys.create', input)).data as { key: string };
    const slip = { workspaceId, confirmation: 'Another' };
    expect((await owner.browser.mutate('workspaces.delete', slip)).code).toBe('request.invalid');
    const meant = { workspaceId, confirmation: 'Olivia’s workspace' };
    expect((await owner.browser.mutate('workspaces.delete', meant)).code).toBeNull();
    const gone = await owner.browser.query('workspaces.get', { workspaceId });
    expect(gone.code).toBe('workspace.not_found');
    const answer = await api.get('/v1/exploits', { authorization: `Bearer ${key}` });
    expect(answer.status).toBe(401);
  });
});
