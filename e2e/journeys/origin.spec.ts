import { expect, test } from './journey.ts';

test.describe('the public origin', () => {
  test('lets no inline script run but its own', async ({ page, request }) => {
    const refused: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error') refused.push(message.text());
    });
    const policy = (await request.get('/')).headers()['content-security-policy'] ?? '';
    expect(policy).toMatch(/script-src 'self' 'nonce-[\w+/=]{24}'/);
    expect(policy).not.toContain('unsafe');
    await page.goto('/exploits');
    await expect(page.getByRole('button', { name: 'Turn keys off' })).toBeVisible();
    await page.goto('/docs');
    await page.goto('/');
    await expect(page.getByRole('heading', { name: 'Known losses' })).toBeVisible();
    expect(refused).toEqual([]);
  });

  test('passes the api on, with its own types and codes', async ({ request }) => {
    const list = await request.get('/v1/exploits?limit=3');
    expect(list.status()).toBe(200);
    expect(((await list.json()) as { data: unknown[] }).data).toHaveLength(3);
    expect((await request.get('/openapi.json')).headers()['content-type']).toContain('json');
    expect((await request.get('/api/live')).status()).toBe(200);
    expect((await request.get('/feeds/exploits.rss')).headers()['content-type']).toContain('rss');
    expect((await request.post('/v1/exploits', { data: {} })).status()).toBe(405);
  });

  test('passes a stream on while it is being written', async ({ baseURL }) => {
    const stop = new AbortController();
    const answer = await fetch(`${baseURL ?? ''}/v1/stream`, { signal: stop.signal });
    const first = await answer.body?.getReader().read();
    stop.abort();
    expect(new TextDecoder().decode(first?.value)).toContain('retry:');
  });

  test('keeps built files for ever and pages never', async ({ page, request }) => {
    await page.goto('/');
    const styles = await page.locator('link[rel=stylesheet]').first().getAttribute('href');
    const file = await request.get(styles ?? '');
    expect(file.headers()['cache-control']).toContain('immutable');
    expect((await request.get('/')).headers()['cache-control']).toBe('private, no-cache');
  });

  test('lists its pages for search engines', async ({ request, baseURL }) => {
    const robots = await (await request.get('/robots.txt')).text();
    expect(robots).toContain(`Sitemap: ${baseURL ?? ''}/sitemap.xml`);
    const sitemap = await (await request.get('/sitemap.xml')).text();
    expect(sitemap.match(/\/exploits\/exp_/g)?.length).toBeGreaterThan(300);
    expect(sitemap).toContain(`${baseURL ?? ''}/chains/ethereum`);
  });
});
