import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { createTestDatabase, type TestDatabase } from '@kamiyo/db/testing';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';

import { llamaRows, nameOf } from '../testing/llama-rows.ts';
import { runCli, type CliResult } from '../testing/run-cli.ts';

let folder: string;
let database: TestDatabase;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kamiyo-held-'));
  database = await createTestDatabase(inject('postgresServerUrl'));
  await ingest(llamaRows(100));
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await database.close();
});

const kamiyo = (...args: string[]): Promise<CliResult> => runCli(database.url, [...args, '--json']);

function ingest(rows: readonly unknown[]): Promise<CliResult> {
  const file = join(folder, 'payload.json');
  writeFileSync(file, JSON.stringify(rows));
  return kamiyo('ingest', 'defillama', '--file', file);
}

type Waiting = {
  runs: { runId: string; retracted: number; retracts: string[]; message: string }[];
};

const listRuns = async () =>
  (JSON.parse((await kamiyo('quarantine', 'runs')).stdout) as Waiting).runs;
const countLive = () => database.prisma.report.count({ where: { state: 'live' } });
const lastSeq = async () => (await database.prisma.changeCounter.findFirst())?.seq;

describe('kamiyo quarantine runs', () => {
  it('shows a run that would withdraw too much, and what it would do', async () => {
    const seq = await lastSeq();
    const refused = await ingest(llamaRows(100).slice(7));
    expect(refused.code).toBe(3);
    expect(JSON.parse(refused.stdout)).toMatchObject({ status: 'quarantined', seq: null });
    expect(await lastSeq()).toBe(seq);
    const [run, ...others] = await listRuns();
    expect(others).toEqual([]);
    expect(run).toMatchObject({ retracted: 7, retracts: [0, 1, 2, 3, 4, 5, 6].map(nameOf) });
    expect(run?.message).toContain('7 of 100 live reports');
  });

  it('lets a newer payload of the source take the place of the one that waits', async () => {
    const [older] = await listRuns();
    await ingest(llamaRows(100).slice(9));
    const [newer, ...others] = await listRuns();
    expect(others).toEqual([]);
    expect(newer).toMatchObject({ retracted: 9 });
    const late = await kamiyo('quarantine', 'accept-run', older?.runId ?? '', '--because', 'x');
    expect(late.code).toBe(1);
    expect(late.stderr).toContain('a newer one took its place');
  });

  it('does not ask again about a payload that was discarded, even when it is sent again', async () => {
    const [run] = await listRuns();
    const because = ['--reason', 'their site was broken'];
    expect((await kamiyo('quarantine', 'discard-run', run?.runId ?? '', ...because)).code).toBe(0);
    expect((await ingest(llamaRows(100).slice(9))).code).toBe(3);
    expect(await listRuns()).toEqual([]);
    expect(await countLive()).toBe(100);
  });

  it('takes exactly the payload that was held once it is accepted', async () => {
    await ingest(llamaRows(100).slice(12));
    const [run] = await listRuns();
    const because = ['--because', 'the source cleaned up its list'];
    const accepted = await kamiyo('quarantine', 'accept-run', run?.runId ?? '', ...because);
    expect(JSON.parse(accepted.stdout)).toMatchObject({ retracted: 12, status: 'succeeded' });
    expect(await countLive()).toBe(88);
    expect(await listRuns()).toEqual([]);
  });

  it('holds a payload whose amounts have all become null, and publishes it once accepted', async () => {
    const known = () =>
      database.prisma.exploit.count({ where: { listed: true, lossUsd: { not: null } } });
    const before = await known();
    await ingest(llamaRows(100, () => ({ amount: null })).slice(12));
    expect(await known()).toBe(before);
    const [run] = await listRuns();
    expect(run?.message).toContain(`"lossUsd" is empty in ${String(before)} of ${String(before)}`);
    const reason = ['--reason', 'the source knows no amounts any more'];
    expect((await kamiyo('quarantine', 'accept-run', run?.runId ?? '', ...reason)).code).toBe(0);
    expect(await known()).toBe(0);
  });

  it('keeps who decided and why, and drops the payload', async () => {
    const entries = await database.prisma.auditEntry.findMany({ orderBy: { id: 'asc' } });
    expect(entries.map(({ action }) => action)).toEqual([
      ...['run.discarded', 'run.accepted', 'run.accepted'],
    ]);
    expect(entries[0]?.detail).toMatchObject({ reason: 'their site was broken' });
    const held = await database.prisma.heldPayload.findMany({ where: { pages: { not: null } } });
    expect(held).toEqual([]);
  });

  it('answers with a sentence when no such run waits', async () => {
    const answer = await kamiyo('quarantine', 'discard-run', 'run_nothing', '--because', 'x');
    expect(answer.code).toBe(1);
    expect(answer.stderr).toContain('No run run_nothing waits');
  });
});
