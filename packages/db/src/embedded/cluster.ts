import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import pg from 'pg';

import { findPostgresBinaries } from './binaries.ts';
import { findFreePort } from './find-free-port.ts';
import { chooseIdentity, type Identity } from './identity.ts';
import { isAlive, programOf } from './is-alive.ts';

export type ClusterOptions = {
  /** The data folder; created when absent. */
  folder: string;
  /** Further settings of the server, e.g. `fsync: 'off'` for a throw-away one. */
  settings?: Readonly<Record<string, string>>;
};

/** A PostgreSQL server of our own, reached over loopback with a password. */
export type Cluster = { port: number; pid: number; url(database: string): string };

type Access = { port: number; password: string };

const superuser = 'kamiyo';
const startTimeoutMs = 60_000;
const stopTimeoutMs = 30_000;

/** Starts the server of a data folder, creating the folder's content first when it is new. */
export async function startCluster(options: ClusterOptions): Promise<Cluster> {
  const { folder } = options;
  const binaries = findPostgresBinaries();
  mkdirSync(dirname(folder), { recursive: true });
  const identity = chooseIdentity(binaries.postgres, folder);
  if (!existsSync(join(folder, 'PG_VERSION'))) initialise(binaries.initdb, folder, identity);
  if (!hasCluster(folder)) rmSync(pidFileOf(folder), { force: true });
  const former = readAccess(folder);
  const access = { ...former, port: await findFreePort(former.port) };
  writeAccess(folder, access);
  const log = `${folder}.log`;
  const child = launch({ postgres: binaries.postgres, port: access.port, identity, options, log });
  await waitUntilReady(access, child, log);
  const running = await findRunningCluster(folder);
  if (running === null) throw new Error(`PostgreSQL ended at once; its log is ${log}.`);
  return running;
}

/** The server that runs on a data folder, or null. */
export async function findRunningCluster(folder: string): Promise<Cluster | null> {
  const pid = findPid(folder);
  if (pid === null || !existsSync(accessFile(folder))) return null;
  const access = readAccess(folder);
  if (!(await answers(access))) return null;
  return { port: access.port, pid, url: (database) => urlOf(access, database) };
}

/** Whether a server runs on the data folder, be it one that does not answer yet. */
export function hasCluster(folder: string): boolean {
  return findPid(folder) !== null;
}

/**
 * The process that the data folder says it belongs to. A server that was killed leaves its number
 * behind, and PostgreSQL would not start while anything at all has that number by now.
 */
function findPid(folder: string): number | null {
  if (!existsSync(pidFileOf(folder))) return null;
  const pid = Number(readFileSync(pidFileOf(folder), 'utf8').split('\n')[0]);
  const isOurs = isAlive(pid) && (programOf(pid) ?? 'postgres') === 'postgres';
  return isOurs ? pid : null;
}

function pidFileOf(folder: string): string {
  return join(folder, 'postmaster.pid');
}

/** Stops a server: its sessions are ended, its data is safe. */
export async function stopCluster(cluster: Pick<Cluster, 'pid'>): Promise<void> {
  signal(cluster.pid, 'SIGINT');
  const deadline = Date.now() + stopTimeoutMs;
  while (isAlive(cluster.pid)) {
    if (Date.now() > deadline) {
      signal(cluster.pid, 'SIGQUIT');
      return;
    }
    await sleep(20);
  }
}

function initialise(initdb: string, folder: string, identity: Identity): void {
  const password = randomBytes(24).toString('base64url');
  // Made beside its place and moved there when complete, so that a killed start leaves no half.
  const draft = `${folder}.new`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { mode: 0o700 });
  const passwordFile = `${folder}.initial-password`;
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (identity.ids !== null) {
    chownSync(draft, identity.ids.uid, identity.ids.gid);
    chownSync(passwordFile, identity.ids.uid, identity.ids.gid);
  }
  const [program, ...args] = [
    ...identity.prefix,
    initdb,
    `--pgdata=${draft}`,
    `--username=${superuser}`,
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--locale=C',
    '--no-sync',
  ];
  const result = spawnSync(program, args, {
    cwd: '/',
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C' },
    ...identity.ids,
  });
  rmSync(passwordFile, { force: true });
  if (result.status !== 0) {
    rmSync(draft, { recursive: true, force: true });
    throw new Error(`PostgreSQL could not create ${folder}: ${result.stderr.trim()}`);
  }
  writeAccess(folder, { port: 0, password });
  moveIntoPlace(draft, folder);
}

function moveIntoPlace(draft: string, folder: string): void {
  if (existsSync(folder)) {
    if (readdirSync(folder).length > 0) {
      throw new Error(`${folder} holds files that are not a PostgreSQL cluster; move them away.`);
    }
    rmdirSync(folder);
  }
  renameSync(draft, folder);
}

/** The server outlives the process that starts it: whoever leaves last stops it, see lease.ts. */
function launch(input: {
  postgres: string;
  port: number;
  identity: Identity;
  options: ClusterOptions;
  log: string;
}): ChildProcess {
  const { folder, settings = {} } = input.options;
  const log = openSync(input.log, 'a');
  const all = { listen_addresses: '127.0.0.1', unix_socket_directories: '', ...settings };
  const [program = '', ...args] = [
    ...input.identity.prefix,
    input.postgres,
    ...['-D', folder, '-p', String(input.port)],
    ...Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  ];
  const child = spawn(program, args, {
    cwd: '/',
    detached: true,
    stdio: ['ignore', log, log],
    env: { ...process.env, LC_ALL: 'C' },
    ...input.identity.ids,
  });
  child.on('error', () => undefined);
  child.unref();
  closeSync(log);
  return child;
}

async function waitUntilReady(access: Access, child: ChildProcess, log: string): Promise<void> {
  const deadline = Date.now() + startTimeoutMs;
  while (!(await answers(access))) {
    if (child.exitCode !== null || child.signalCode !== null) {
      const [last = ''] = readFileSync(log, 'utf8').trim().split('\n').slice(-1);
      throw new Error(`PostgreSQL could not start; the last line of ${log} is: ${last}`);
    }
    if (Date.now() > deadline) {
      throw new Error(`PostgreSQL did not start within a minute; its log is ${log}.`);
    }
    await sleep(25);
  }
}

async function answers(access: Access): Promise<boolean> {
  const client = new pg.Client({
    connectionString: urlOf(access, 'postgres'),
    connectionTimeoutMillis: 2_000,
  });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('SELECT 1');
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

function accessFile(folder: string): string {
  return `${folder}.json`;
}

function readAccess(folder: string): Access {
  return JSON.parse(readFileSync(accessFile(folder), 'utf8')) as Access;
}

function writeAccess(folder: string, access: Access): void {
  writeFileSync(accessFile(folder), JSON.stringify(access), { mode: 0o600 });
  chmodSync(accessFile(folder), 0o600);
}

function urlOf(access: Access, database: string): string {
  return `postgresql://${superuser}:${access.password}@127.0.0.1:${String(access.port)}/${database}`;
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    // It has ended already.
  }
}
