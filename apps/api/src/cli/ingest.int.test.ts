import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { createTestDatabase, type TestDatabase } from '@kamiyo/db/testing';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';

import { llamaRows, nameOf } from '../testing/llama-rows.ts';
import { runCli, startCli, type CliResult } from '../testing/run-cli.ts';

const dayMs = 86_400_000;
let folder: string;
const databases: TestDatabase[] = [];

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'kamiyo-cli-'));
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await Promise.all(databases.map((database) => database.close()));
});

async function createDatabase(): Promise<TestDatabase> {
  const database = await createTestDatabase(inject('postgresServerUrl'));
  databases.push(database);
  return database;
}

/** Every fifth of the same incidents in the shape of the BlockSec list. */
function blocksecPage(count: number) {
  const list = Array.from({ length: count }, (_, index) => {
    const row = index * 5;
    const date = Date.UTC(2024, 0, 1) + row * dayMs + 3_600_000;
    const hash = `0x${row.toString(16).padStart(64, 'a')}`;
    return {
      id: 1_000 + row,
      project: nameOf(row),
      projectLogo: '',
      loss: `${String(100_000 + ((row * 7_919) % 4_000) * 1_000)}.000000`,
      chainIds: [1],
      transactions: [{ txnHash: hash, txnHashDate: date, chainId: 1, attacker: '', label: '' }],
      media: '',
      rootCause: 'Access Control Issue',
      date,
      poc: '',
      rescued: '0',
    };
  });
  return { count: list.length, list };
}

function save(name: string, content: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

const ingest = (database: TestDatabase, source: string, file: string) =>
  runCli(database.url, ['ingest', source, '--file', file, '--json']);

type IngestJson = {
  rows: number;
  new: number;
  changed: number;
  unchanged: number;
  quarantined: number;
  rejected: number;
  exploits: { created: number; updated: number; merged: number };
  seq: { from: string; to: string } | null;
};

const parse = (result: CliResult) => JSON.parse(result.stdout) as IngestJson;

/** What is published, without ids and times: the same for the same reports in any order. */
async function published(database: TestDatabase): Promise<string[]> {
  const exploits = await database.prisma.exploit.findMany({ where: { listed: true } });
  return exploits.map((exploit) => JSON.stringify(exploit.record)).sort();
}

describe('kamiyo ingest', () => {
  it('prints one JSON object whose counts add up, and changes nothing the second time', async () => {
    const database = await createDatabase();
    const file = save('llama.json', llamaRows(40));
    const first = await ingest(database, 'defillama', file);
    expect(first.code).toBe(0);
    expect(first.stdout.trim().split('\n')).toHaveLength(1);
    const counts = parse(first);
    expect(counts).toMatchObject({ rows: 40, new: 40, exploits: { created: 40 } });
    expect(counts.seq).toEqual({ from: '1', to: '40' });
    const second = parse(await ingest(database, 'defillama', file));
    expect(second).toMatchObject({ rows: 40, new: 0, changed: 0, unchanged: 40, seq: null });
    expect(second.exploits).toEqual({ created: 0, updated: 0, merged: 0 });
  });

  it('counts every row once, each rejected one with a reason', async () => {
    const database = await createDatabase();
    const rows = llamaRows(30, (index) => (index === 4 ? { date: 'soon' } : {}));
    const file = save('some.json', [...rows, rows[0]]);
    const counts = parse(await ingest(database, 'defillama', file));
    const { rows: total, new: fresh, changed, unchanged, quarantined, rejected } = counts;
    expect(total).toBe(31);
    expect(fresh + changed + unchanged + quarantined + rejected).toBe(31);
    expect(rejected).toBe(2);
    const reasons = await database.prisma.runRejection.findMany();
    expect(reasons.every((row) => row.reason.length > 5)).toBe(true);
    expect(reasons).toHaveLength(2);
  });

  it('gives the same exploits whichever source comes first', async () => {
    const [one, two] = [await createDatabase(), await createDatabase()];
    const llama = save('order-llama.json', llamaRows(40));
    const blocksec = save('order-blocksec.json', blocksecPage(8));
    await ingest(one, 'defillama', llama);
    await ingest(one, 'blocksec', blocksec);
    await ingest(two, 'blocksec', blocksec);
    await ingest(two, 'defillama', llama);
    const records = await published(one);
    expect(records).toHaveLength(40);
    expect(await published(two)).toEqual(records);
  });

  it('is completed by the next run when it is killed in the middle', async () => {
    const [killed, whole] = [await createDatabase(), await createDatabase()];
    const file = save('large.json', llamaRows(400));
    const child = startCli(killed.url, ['ingest', 'defillama', '--file', file]);
    for await (const chunk of child.stderr ?? []) {
      if (String(chunk).includes('of 400')) break;
    }
    child.kill('SIGKILL');
    if (child.exitCode === null) await once(child, 'close');
    const half = await killed.prisma.report.count();
    expect(half).toBeGreaterThan(0);
    expect(half).toBeLessThan(400);
    expect(await killed.prisma.reportVersion.count()).toBe(half);
    expect(await killed.prisma.change.count()).toBe(half);
    expect(parse(await ingest(killed, 'defillama', file))).toMatchObject({
      ...{ rows: 400, new: 400 - half, unchanged: half },
    });
    await ingest(whole, 'defillama', file);
    expect(await published(killed)).toEqual(await published(whole));
    expect(await killed.prisma.change.count()).toBe(400);
    const runs = await killed.prisma.sourceRun.findMany({ orderBy: { startedAt: 'asc' } });
    expect(runs.map((run) => run.status)).toEqual(['interrupted', 'succeeded']);
  });

  it.each([
    ['an HTML page', '<!doctype html><title>Just a moment…</title>'],
    ['a truncated body', JSON.stringify(llamaRows(40)).slice(0, 4_000)],
    ['an empty body', ''],
    ['no rows', '[]'],
    ['a renamed field', llamaRows(40).map(({ amount, ...row }) => ({ ...row, amountUsd: amount }))],
    ['another shape', { data: llamaRows(3) }],
  ])('takes nothing from %s, and says so in a sentence', async (name, content) => {
    const database = await createDatabase();
    await ingest(database, 'defillama', save('good.json', llamaRows(40)));
    const before = await published(database);
    const result = await ingest(database, 'defillama', save('bad.json', content));
    expect(result.code).toBe(1);
    expect(result.stdout).toBe('');
    expect(result.stderr, name).toMatch(/kamiyo: [A-Z].{20,}\.\s*$/);
    expect(await published(database)).toEqual(before);
    expect(await database.prisma.change.count()).toBe(40);
    const last = await database.prisma.sourceRun.findFirst({ orderBy: { startedAt: 'desc' } });
    expect(last?.status).toBe('failed');
  });

  it('changes nothing when a payload takes back too much, and says so', async () => {
    const database = await createDatabase();
    await ingest(database, 'defillama', save('all.json', llamaRows(100)));
    const fewer = await ingest(database, 'defillama', save('fewer.json', llamaRows(94)));
    expect(fewer.code).toBe(3);
    expect(JSON.parse(fewer.stdout)).toMatchObject({ status: 'quarantined', quarantined: 94 });
    expect(await database.prisma.exploit.count({ where: { listed: true } })).toBe(100);
    const slightly = parse(await ingest(database, 'defillama', save('one.json', llamaRows(99))));
    expect(slightly).toMatchObject({ unchanged: 99, retracted: 1 });
    expect(await database.prisma.exploit.count({ where: { listed: true } })).toBe(99);
  });

  it('keeps a loss of 200 billion out of what is published', async () => {
    const database = await createDatabase();
    const rows = llamaRows(30, (index) => (index === 1 ? { amount: 200_000_000_000 } : {}));
    const counts = parse(await ingest(database, 'defillama', save('huge.json', rows)));
    expect(counts).toMatchObject({ new: 29, quarantined: 1 });
    const largest = await database.prisma.exploit.aggregate({ _max: { lossUsd: true } });
    expect(Number(largest._max.lossUsd)).toBeLessThan(10_000_000);
  });

  it('takes all other rows when one holds what cannot be stored', async () => {
    const database = await createDatabase();
    const [first = {}, second = {}, ...others] = llamaRows(60);
    const letters = Array.from({ length: 6_000 }, (_, index) => (index * 7_919).toString(36));
    const odd = [
      { ...first, name: 'Cu\0rve \ud800' },
      { ...second, name: letters.join('') },
    ];
    const result = await ingest(database, 'defillama', save('odd.json', [...odd, ...others]));
    expect(parse(result)).toMatchObject({ rows: 60, new: 59, rejected: 1, status: 'succeeded' });
  });

  it('says that a payload in another encoding is none it can read', async () => {
    const database = await createDatabase();
    const file = join(folder, 'utf16.json');
    writeFileSync(file, Buffer.from(JSON.stringify(llamaRows(3)), 'utf16le'));
    const { code, stderr } = await ingest(database, 'defillama', file);
    expect([code, stderr]).toEqual([1, expect.stringMatching(/kamiyo: The payload .*JSON array/)]);
  });

  it('goes on to the end when nobody reads what it prints any more', async () => {
    const database = await createDatabase();
    const file = save('unread.json', llamaRows(120));
    const child = startCli(database.url, ['ingest', 'defillama', '--file', file]);
    child.stdout?.destroy();
    child.stderr?.destroy();
    expect(await once(child, 'exit')).toEqual([0, null]);
    expect(await database.prisma.report.count()).toBe(120);
  });

  it('names the sources that exist, and files that do not', async () => {
    const database = await createDatabase();
    const unknown = await ingest(database, 'nowhere', save('x.json', []));
    expect(unknown.stderr).toContain('Known sources: defillama, blocksec');
    const missing = await ingest(database, 'defillama', join(folder, 'missing.json'));
    expect(missing.stderr).toContain('There is no file or folder');
    expect([unknown.code, missing.code]).toEqual([1, 1]);
  });
});
