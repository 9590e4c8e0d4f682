import { setTimeout as sleep } from 'node:timers/promises';

import { createApiKey, hashApiKey, maskApiKey } from '@kamiyo/core/access';
import { createId } from '@kamiyo/core/kernel';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';

import { createTestApi, type TestApi } from '../../testing/test-api.ts';

const kinds = ['unknown', 'revoked', 'expired'] as const;
type Kind = (typeof kinds)[number];

/** Each first use of a key asks the database, so every measurement takes a key of its own. */
const keysEach = 150;
const warmUps = 30;
const bandMax = 1.5;
/** What differs between any two answers. */
const ofTheRequest = new Set(['requestId', 'date', 'x-request-id']);
const past = new Date('2026-05-31T00:00:00Z');

let api: TestApi;
let keys: Record<Kind, string[]>;
let usable: string;

beforeAll(async () => {
  api = await createTestApi(inject('postgresServerUrl'));
  const workspaceId = createId('workspace');
  const now = api.services.clock.now();
  await api.keys.access.addWorkspace({
    ...{ id: workspaceId, name: 'refused', tier: 'enterprise', actor: 't', now },
  });
  const fresh = () => Array.from({ length: keysEach + warmUps }, createApiKey);
  keys = { unknown: fresh(), revoked: fresh(), expired: fresh() };
  usable = createApiKey();
  const toRow = (key: string, ended: { revokedAt?: Date; expiresAt?: Date } = {}) => ({
    ...{ id: createId('key'), workspaceId, name: 't', hash: hashApiKey(key, api.keys.pepper) },
    ...{ ...maskApiKey(key), scopes: ['read'], createdAt: past, createdBy: 't', ...ended },
  });
  await api.database.prisma.apiKey.createMany({
    data: [
      ...keys.revoked.map((key) => toRow(key, { revokedAt: past })),
      ...keys.expired.map((key) => toRow(key, { expiresAt: past })),
      toRow(usable),
    ],
  });
});
afterAll(() => api.close());

/** Asks once more when the server sheds load: that says nothing of keys. */
async function ask(key: string) {
  for (;;) {
    const start = performance.now();
    const answer = await api.get('/v1/exploits', { authorization: `Bearer ${key}` });
    const tookMs = performance.now() - start;
    if (answer.status !== 503) return { ...answer, tookMs };
    await sleep(100);
  }
}

function medianOf(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}

/** Medians of each kind in milliseconds, asked in turns so that the machine's moods cancel out. */
async function measure(from: number, to: number): Promise<Record<Kind, number>> {
  const times: Record<Kind, number[]> = { unknown: [], revoked: [], expired: [] };
  for (let index = from; index < to; index += 1) {
    for (let turn = 0; turn < kinds.length; turn += 1) {
      const kind = kinds[(index + turn) % kinds.length] ?? 'unknown';
      const { status, tookMs } = await ask(keys[kind][index] ?? '');
      expect(status).toBe(401);
      times[kind].push(tookMs);
    }
  }
  const { unknown, revoked, expired } = times;
  return { unknown: medianOf(unknown), revoked: medianOf(revoked), expired: medianOf(expired) };
}

/** How often anything asks the database while the work runs. */
async function countQueries(work: () => Promise<void>): Promise<number> {
  const { pool } = api.database;
  let queries = 0;
  const note = () => (queries += 1);
  // Both what goes through Prisma and what goes beside it takes a connection first.
  pool.on('acquire', note);
  await work();
  pool.off('acquire', note);
  return queries;
}

describe('a key that is refused', () => {
  it('is answered alike whether it is mistyped, unknown, revoked or expired', async () => {
    const given = ['kmy_nonsense', ...kinds.map((kind) => keys[kind][0] ?? '')];
    const answers = [];
    for (const key of given) {
      const { status, headers, body } = await ask(key);
      expect(status).toBe(401);
      const said = Object.entries(JSON.parse(body) as Record<string, unknown>);
      const parts = [...said, ...Object.entries(headers)];
      answers.push(JSON.stringify(parts.filter(([name]) => !ofTheRequest.has(name))));
    }
    expect(new Set(answers).size).toBe(1);
  });

  it('takes as long when it is unknown as when it was one, at first and when it is remembered', async () => {
    await measure(0, warmUps);
    for (const round of ['first', 'remembered']) {
      const medians = await measure(warmUps, warmUps + keysEach);
      const [fastest = 0, , slowest = 0] = Object.values(medians).sort((a, b) => a - b);
      expect(slowest / fastest, `${round}: ${JSON.stringify(medians)}`).toBeLessThan(bandMax);
    }
  });

  it('costs no query when one character of a real one is wrong, whichever and wherever', async () => {
    const others = ['0', '7', 'A', 'Z', 'a', 'z', '-', '_', ' ', 'é'];
    const edited = Array.from(usable).flatMap((character, index) =>
      others
        .filter((other) => other !== character)
        .map((other) => usable.slice(0, index) + other + usable.slice(index + 1)),
    );
    expect(edited.length).toBeGreaterThan(350);
    const statuses = new Set<number>();
    const queries = await countQueries(async () => {
      for (const key of edited) statuses.add((await ask(key)).status);
    });
    expect([...statuses]).toEqual([401]);
    expect(queries).toBe(0);
    const asked = await countQueries(async () => {
      expect((await ask(usable)).status).toBe(200);
    });
    expect(asked).toBeGreaterThan(0);
  });
});
