import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { openEmbeddedDatabase } from './embedded-database.ts';
import { isAlive } from './is-alive.ts';

const module = fileURLToPath(new URL('embedded-database.ts', import.meta.url));

let base: string;
let folder: string;

beforeAll(() => {
  base = mkdtempSync(join(tmpdir(), 'kamiyo-embedded-'));
  chmodSync(base, 0o755);
  folder = join(base, 'postgres');
});
afterAll(() => {
  rmSync(base, { recursive: true, force: true });
});

async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ value: unknown }>(sql);
    return rows.map((row) => row.value);
  } finally {
    await client.end();
  }
}

function serverPid(): number {
  return Number(readFileSync(join(folder, 'postmaster.pid'), 'utf8').split('\n')[0]);
}

/** Another process that opens the database, says so, and waits. */
async function openElsewhere() {
  const script = `
    const { openEmbeddedDatabase } = await import(${JSON.stringify(module)});
    const database = await openEmbeddedDatabase(${JSON.stringify(folder)});
    process.send(database.started);
    process.once('message', async () => { await database.release(); process.disconnect(); });`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const [started] = (await once(child, 'message')) as [boolean];
  return { child, started };
}

describe('openEmbeddedDatabase', () => {
  it('creates a server on first use, keeps its data, and starts it again', async () => {
    const first = await openEmbeddedDatabase(folder);
    expect(first.started).toBe(true);
    await query(first.url, 'CREATE TABLE kept AS SELECT 42 AS value');
    const pid = serverPid();
    await first.release();
    expect(isAlive(pid)).toBe(false);
    const second = await openEmbeddedDatabase(folder);
    expect(await query(second.url, 'SELECT value FROM kept')).toEqual([42]);
    await second.release();
  });

  it('is shared by processes, and stopped by the last one only', async () => {
    const other = await openElsewhere();
    const own = await openEmbeddedDatabase(folder);
    expect([other.started, own.started]).toEqual([true, false]);
    const pid = serverPid();
    other.child.send('release');
    await once(other.child, 'exit');
    expect(await query(own.url, 'SELECT 1 AS value')).toEqual([1]);
    await own.release();
    expect(isAlive(pid)).toBe(false);
  });

  it('goes on with the server of a process that was killed, and stops it in the end', async () => {
    const other = await openElsewhere();
    const pid = serverPid();
    other.child.kill('SIGKILL');
    await once(other.child, 'exit');
    expect(isAlive(pid)).toBe(true);
    const own = await openEmbeddedDatabase(folder);
    expect(own.started).toBe(false);
    await own.release();
    expect(isAlive(pid)).toBe(false);
    expect(existsSync(join(folder, 'postmaster.pid'))).toBe(false);
  });

  it('starts although other processes have the numbers that killed ones left behind', async () => {
    const before = await openEmbeddedDatabase(folder);
    await before.release();
    const alive = String(process.ppid);
    writeFileSync(join(folder, 'postmaster.pid'), `${alive}\n${folder}\n`);
    mkdirSync(`${folder}.users`, { recursive: true });
    writeFileSync(join(`${folder}.users`, alive), `${alive} 1`);
    const own = await openEmbeddedDatabase(folder);
    const pid = serverPid();
    expect(own.started).toBe(true);
    await own.release();
    expect(isAlive(pid)).toBe(false);
  });

  it('does not wait for a process that was killed while it held the lock', async () => {
    const holder = spawn(process.execPath, ['-e', '']);
    await once(holder, 'exit');
    writeFileSync(`${folder}.lock`, `${String(holder.pid)} 1`);
    const own = await openEmbeddedDatabase(folder);
    expect(existsSync(`${folder}.lock`)).toBe(false);
    await own.release();
  }, 20_000);

  it('is brought back under the same address after the server was killed', async () => {
    const own = await openEmbeddedDatabase(folder);
    const pid = serverPid();
    process.kill(pid, 'SIGKILL');
    await expect.poll(() => isAlive(pid), { timeout: 10_000 }).toBe(false);
    expect([await own.revive(), await own.revive()]).toEqual([true, false]);
    expect(await query(own.url, 'SELECT 1 AS value')).toEqual([1]);
    await own.release();
  });

  it('says at once why the server cannot start', async () => {
    const own = await openEmbeddedDatabase(folder);
    await own.release();
    const settings = join(folder, 'postgresql.auto.conf');
    const former = readFileSync(settings, 'utf8');
    writeFileSync(settings, "no_such_setting = 'on'\n");
    await expect(openEmbeddedDatabase(folder)).rejects.toThrow(/could not start.*configuration/);
    writeFileSync(settings, former);
  }, 20_000);
});
