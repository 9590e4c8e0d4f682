import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';

import { openBrowser } from '../../testing/browser.ts';
import { createTestApi, type TestApi } from '../../testing/test-api.ts';

const operator = 'operator@example.org';
const request = {
  name: 'Ada',
  email: 'ada@example.org',
  company: 'Analytical Engines',
  message: 'We need <b>more</b> than Team.',
};
let api: TestApi;

beforeAll(async () => {
  api = await createTestApi(inject('postgresServerUrl'), { operatorEmail: operator });
});
afterAll(async () => {
  await api.close();
});

const readKept = (email: string) =>
  api.database.prisma.contactRequest.findMany({ where: { email } });

describe('contact.request', () => {
  it('keeps what a stranger asks for, and writes to the operator', async () => {
    const answer = await openBrowser(api).mutate('contact.request', request);
    expect(answer).toMatchObject({ status: 200, data: { done: true } });
    expect(await readKept(request.email)).toMatchObject([{ ...request, handledAt: null }]);
    expect(api.letters.at(-1)).toMatchObject({ kind: 'contact_request', to: operator, ...request });
  });

  it('refuses what says nothing or cannot be answered', async () => {
    const browser = openBrowser(api);
    const empty = await browser.mutate('contact.request', { ...request, message: '  ' });
    expect(empty).toMatchObject({ status: 400, errors: [{ pointer: '/message' }] });
    const wrong = await browser.mutate('contact.request', { ...request, email: 'nobody' });
    expect(wrong).toMatchObject({ status: 400, errors: [{ pointer: '/email' }] });
  });

  it('takes five an hour from one address, also when they come at once', async () => {
    const browser = openBrowser(api);
    const email = 'eager@example.org';
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => browser.mutate('contact.request', { ...request, email })),
    );
    const refused = answers.filter((row) => row.status === 429);
    expect(refused).toHaveLength(3);
    expect(refused[0]).toMatchObject({ code: 'rate.limited' });
    expect(refused[0]?.headers['retry-after']).toBe('3600');
    expect(await readKept(email)).toHaveLength(5);
    const elsewhere = await openBrowser(api).mutate('contact.request', request);
    expect(elsewhere.status).toBe(200);
    api.setNow('2026-06-01T13:00:01.000Z');
    expect((await browser.mutate('contact.request', request)).status).toBe(200);
  });
});
