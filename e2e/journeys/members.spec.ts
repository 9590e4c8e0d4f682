import { linkFromMail } from './mailbox.ts';
import { setTier } from './operator.ts';
import { arrive, expect, newPerson, test, unfold } from './person.ts';

test.describe('a workspace', () => {
  test('a colleague is invited, joins and sees it', async ({ page, elsewhere }) => {
    const owner = await arrive(page, 'Olga');
    await setTier(await elsewhere(), owner, 'Team');
    await page.goto('/dashboard/settings');
    await page
      .getByRole('region', { name: 'This workspace' })
      .getByLabel('Name', { exact: true })
      .fill('Harbour');
    await page.getByRole('button', { name: 'Rename' }).click();
    await expect(page.getByText('The workspace is renamed.')).toBeVisible();

    const colleague = newPerson('Karim');
    await page.goto('/dashboard/members');
    await page.getByLabel('E-mail').fill(colleague.email);
    await page.getByRole('button', { name: 'Send the invitation' }).click();
    await expect(
      page.getByText(`An invitation is on its way to ${colleague.email}.`),
    ).toBeVisible();

    const other = await elsewhere();
    await other.goto(await linkFromMail(colleague.email, 'invitation'));
    await expect(other.getByRole('heading', { name: 'Join Harbour' })).toBeVisible();
    await other.getByLabel('Your name').fill(colleague.name);
    await other.getByLabel('Password').fill(colleague.password);
    await other.getByRole('button', { name: 'Create account and join' }).click();
    await expect(
      other.getByRole('heading', { level: 1, name: 'Harbour', exact: true }),
    ).toBeVisible();

    await page.reload();
    const members = page.getByRole('table', { name: 'Members' });
    await expect(members.getByRole('row', { name: /Karim/ })).toContainText('Member');
    await unfold(page, 'Role of Karim');
    await page.getByRole('radio', { name: /^Admin/ }).check();
    await page.getByRole('button', { name: 'Save the role' }).click();
    await expect(members.getByRole('row', { name: /Karim/ })).toContainText('Admin');
    await page.goto('/dashboard/audit');
    await expect(page.getByRole('table', { name: 'Audit log' })).toContainText('Olga');
  });

  test('does not exist for others', async ({ page, elsewhere }) => {
    await arrive(page, 'Insider');
    await page.goto('/dashboard/keys');
    const workspaceId = await page.locator('input[name=workspaceId]').first().inputValue();
    const other = await elsewhere();
    await arrive(other, 'Outsider');
    const input = encodeURIComponent(JSON.stringify({ workspaceId }));
    expect((await page.request.get(`/trpc/keys.list?input=${input}`)).status()).toBe(200);
    for (const path of ['keys.list', 'members.list', 'audit.list', 'billing.get']) {
      const answer = await other.request.get(`/trpc/${path}?input=${input}`);
      expect(answer.status(), path).toBe(404);
    }
  });
});
