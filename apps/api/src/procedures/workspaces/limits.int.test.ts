import { throttlePolicy } from '@kamiyo/core/accounts';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';

import { openBrowser } from '../../testing/browser.ts';
import { createPerson, freshEmail, join, setTier, tokenTo } from '../../testing/person.ts';
import { createTestApi, type TestApi } from '../../testing/test-api.ts';

let api: TestApi;

beforeAll(async () => {
  api = await createTestApi(inject('postgresServerUrl'));
});
afterAll(async () => {
  await api.close();
});

describe('workspaces.create', () => {
  it('makes no more free ones than a person may own, however many are asked for at once', async () => {
    const { browser } = await createPerson(api);
    const asked = Array.from({ length: 10 }, (_, index) => ({ name: `Number ${String(index)}` }));
    const answers = await Promise.all(
      asked.map((input) => browser.mutate('workspaces.create', input)),
    );
    const refused = answers.filter(({ code }) => code === 'tier.limit_reached');
    expect(refused).toHaveLength(8);
    const { data } = (await browser.query('workspaces.list')).data as { data: unknown[] };
    expect(data).toHaveLength(3);
  });
});

describe('invitations.create', () => {
  it('sends one address a few letters only, also when each invitation is withdrawn', async () => {
    const { browser, workspaceId } = await createPerson(api);
    await setTier(api, workspaceId, 'team');
    const email = freshEmail();
    const codes: (string | null)[] = [];
    for (let round = 0; round < throttlePolicy.mailsPerAccount + 2; round += 1) {
      const invitation = { workspaceId, email, role: 'member' };
      codes.push((await browser.mutate('invitations.create', invitation)).code);
      const open = (await browser.query('invitations.list', { workspaceId })).data;
      for (const { id: invitationId } of (open as { data: { id: string }[] }).data) {
        await browser.mutate('invitations.revoke', { workspaceId, invitationId });
      }
    }
    expect(codes.slice(throttlePolicy.mailsPerAccount)).toEqual(['rate.limited', 'rate.limited']);
    const letters = api.letters.filter(({ to }) => to === email);
    expect(letters).toHaveLength(throttlePolicy.mailsPerAccount);
  });
});

describe('members.leave', () => {
  it('is open to a member for whom the plan has no room', async () => {
    const [owner, guest] = [await createPerson(api), await createPerson(api)];
    const { workspaceId } = owner;
    await setTier(api, workspaceId, 'team');
    await join(api, { owner, guest, role: 'member' });
    await api.database.prisma.membership.updateMany({
      where: { workspaceId, userId: guest.userId },
      data: { pausedAt: api.services.clock.now() },
    });
    const paused = await guest.browser.query('workspaces.get', { workspaceId });
    expect(paused.code).toBe('member.paused');
    expect((await guest.browser.mutate('members.leave', { workspaceId })).code).toBeNull();
    const gone = await guest.browser.query('workspaces.get', { workspaceId });
    expect(gone.code).toBe('workspace.not_found');
  });
});

describe('members.remove', () => {
  it('ends the invitations of whoever is removed', async () => {
    const [owner, guest] = [await createPerson(api), await createPerson(api)];
    const { workspaceId } = owner;
    await setTier(api, workspaceId, 'team');
    await join(api, { owner, guest, role: 'owner' });
    const email = freshEmail();
    await guest.browser.mutate('invitations.create', { workspaceId, email, role: 'owner' });
    await owner.browser.mutate('members.remove', { workspaceId, userId: guest.userId });
    const token = tokenTo(api, email, 'invitation');
    const { code } = await openBrowser(api).query('invitations.show', { token });
    expect(code).toBe('invitation.not_found');
  });
});
