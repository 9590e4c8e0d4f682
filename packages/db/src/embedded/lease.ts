import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { isAlive, startOf } from './is-alive.ts';

const lockWaitMs = 90_000;
/** A lock that names no process is given up for lost after this. */
const lockStaleMs = 120_000;

/**
 * Who uses the embedded server: one file per process in `<folder>.users/`, with when that process
 * started. Every user makes sure that the server runs, the last one stops it. A process that was
 * killed leaves its file, which is ignored once no such process is there: another may well have
 * its number, after a restart of the machine or of a container above all.
 */
export async function joinUsers(folder: string, ensureServer: () => Promise<void>): Promise<void> {
  await withLock(folder, async () => {
    await ensureServer();
    mkdirSync(usersFolder(folder), { recursive: true });
    writeFileSync(join(usersFolder(folder), String(process.pid)), identityOf(process.pid));
  });
}

/** Leaves; when nobody else is left, `whenLast` stops the server. */
export async function leaveUsers(folder: string, whenLast: () => Promise<void>): Promise<void> {
  await withLock(folder, async () => {
    rmSync(join(usersFolder(folder), String(process.pid)), { force: true });
    if (otherUsers(folder).length === 0) await whenLast();
  });
}

function otherUsers(folder: string): number[] {
  if (!existsSync(usersFolder(folder))) return [];
  return readdirSync(usersFolder(folder))
    .map(Number)
    .filter((pid) => pid !== process.pid)
    .filter((pid) => {
      const file = join(usersFolder(folder), String(pid));
      if (isSame(readIdentity(file))) return true;
      rmSync(file, { force: true });
      return false;
    });
}

function usersFolder(folder: string): string {
  return `${folder}.users`;
}

/** Does what no other process may do meanwhile with the server of the folder. */
export async function withLock(folder: string, use: () => Promise<void>): Promise<void> {
  const lock = `${folder}.lock`;
  const deadline = Date.now() + lockWaitMs;
  while (!tryLock(lock)) {
    if (Date.now() > deadline) {
      throw new Error(`Another process holds ${lock}. If none runs, remove it.`);
    }
    await sleep(50);
  }
  try {
    await use();
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}

function tryLock(lock: string): boolean {
  try {
    writeFileSync(lock, identityOf(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    // Two that break it at once both go on: PostgreSQL itself lets only one server start.
    if (isAbandoned(lock)) rmSync(lock, { recursive: true, force: true });
    return false;
  }
}

/** Whether the process that holds the lock is gone; one of an unknown process counts by its age. */
function isAbandoned(lock: string): boolean {
  const found = statSync(lock, { throwIfNoEntry: false });
  if (found === undefined) return false;
  const holder = found.isFile() ? readIdentity(lock) : '';
  if (holder === '') return Date.now() - found.mtimeMs > lockStaleMs;
  return !isSame(holder);
}

/** A process and when it started: its number alone may belong to another one by now. */
function identityOf(pid: number): string {
  return `${String(pid)} ${startOf(pid)}`;
}

function isSame(identity: string): boolean {
  const pid = Number(identity.split(' ')[0]);
  return isAlive(pid) && identity === identityOf(pid);
}

function readIdentity(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
