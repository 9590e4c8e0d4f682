import { request, type IncomingMessage } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

import { issueKey } from '@kamiyo/core/access';
import type { ExploitReader } from '@kamiyo/core/exploits';
import { createId } from '@kamiyo/core/kernel';
import { saveExploits } from '@kamiyo/db';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';

import { listen } from '../../testing/listen.ts';
import { madeUpExploit } from '../../testing/made-up-exploit.ts';
import { createTestApi, type TestApi } from '../../testing/test-api.ts';

const stored = 500;
/** What one connection may hold on its way, in the kernel and in both ends. */
const pagesOnTheWayMax = 60;
const megabyte = 1_048_576;
const endings = ['csv', 'ndjson', 'stix.json'];

let api: TestApi;
let url: string;
let key: string;
let pagesRead = 0;

beforeAll(async () => {
  api = await createTestApi(inject('postgresServerUrl'));
  const now = new Date();
  const writes = Array.from({ length: stored }, (_, index) => madeUpExploit(index, now));
  await api.database.prisma.$transaction((tx) => saveExploits(tx, writes, now));
  api.rest.services.exploits = withoutEnd(api.rest.services.exploits);
  url = await listen(api);
  key = await createExportKey();
});
beforeEach(() => {
  pagesRead = 0;
});
afterAll(() => api.close());

/** Of a plan without a limit of rows. */
async function createExportKey(): Promise<string> {
  const workspaceId = createId('workspace');
  const now = api.services.clock.now();
  await api.keys.access.addWorkspace({
    ...{ id: workspaceId, name: 'exports', tier: 'enterprise', actor: 't', now },
  });
  const issued = await issueKey(api.keys, {
    ...{ workspaceId, name: 't', actor: 't', scopes: ['export'], expiresAt: null },
  });
  return issued.key;
}

/** The first page again and again: as many rows as anybody takes. */
function withoutEnd(exploits: ExploitReader): ExploitReader {
  return {
    ...exploits,
    listExploits: async (given) => {
      pagesRead += 1;
      const slice = await exploits.listExploits({ ...given, snapshot: null, after: null });
      return { ...slice, next: { key: '2020-01-01T00:00:00.000Z', id: 'exp_x' } };
    },
  };
}

async function open(ending: string): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const headers = { authorization: `Bearer ${key}` };
    const asking = request(`${url}/v1/exploits.${ending}`, { agent: false, headers }, resolve);
    asking.on('error', reject).end();
  });
}

/** Takes pages until the server has read so many. */
async function take(answer: IncomingMessage, pages: number): Promise<void> {
  const chunks = answer.iterator({ destroyOnReturn: false });
  while (pagesRead < pages) {
    if ((await chunks.next()).done === true) throw new Error('The export ended too early.');
  }
  await chunks.return?.();
}

/** Waits until no page is read for a while. */
async function settle(): Promise<number> {
  for (let before = -1; before !== pagesRead;) {
    before = pagesRead;
    await sleep(400);
  }
  return pagesRead;
}

function heapAfterCollection(): number {
  setFlagsFromString('--expose_gc');
  (runInNewContext('gc') as () => void)();
  return process.memoryUsage().heapUsed / megabyte;
}

describe.each(endings)('GET /v1/exploits.%s of any length', (ending) => {
  it('asks for nothing more within a second of a client’s hanging up', async () => {
    const answer = await open(ending);
    await take(answer, 10);
    answer.destroy();
    await sleep(1_000);
    const pages = pagesRead;
    const { rows } = await api.database.pool.query<{ query: string }>(
      `SELECT query FROM pg_stat_activity WHERE datname = current_database()
          AND state <> 'idle' AND pid <> pg_backend_pid()`,
    );
    expect(rows).toEqual([]);
    await sleep(300);
    expect(pagesRead).toBe(pages);
  });

  it('reads no further ahead than the connection holds', async () => {
    const answer = await open(ending);
    await take(answer, 1);
    const pages = await settle();
    expect(pages).toBeLessThan(pagesOnTheWayMax);
    await take(answer, pages + 10);
    expect(pagesRead).toBeGreaterThanOrEqual(pages + 10);
    answer.destroy();
  });

  it('takes no more memory after 75,000 rows than after 10,000', async () => {
    const answer = await open(ending);
    await take(answer, 20);
    const early = heapAfterCollection();
    await take(answer, 150);
    const late = heapAfterCollection();
    answer.destroy();
    expect(late - early).toBeLessThan(8);
  });
});
