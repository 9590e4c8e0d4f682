import { existsSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { isAlive } from './is-alive.ts';

const lockWaitMs = 90_000;
/** A lock this old belongs to a process that was killed while it held it. */
const lockStaleMs = 120_000;

/**
 * Who uses the embedded server: one file per process in `<folder>.users/`. The first user starts
 * the server, the last one stops it. A process that was killed leaves its file, which is ignored
 * once no process has that number.
 */
export async function joinUsers(folder: string, whenFirst: () => Promise<void>): Promise<void> {
  await withLock(folder, async () => {
    if (otherUsers(folder).length === 0) await whenFirst();
    mkdirSync(usersFolder(folder), { recursive: true });
    writeFileSync(join(usersFolder(folder), String(process.pid)), '');
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
      if (isAlive(pid)) return true;
      rmSync(join(usersFolder(folder), String(pid)), { force: true });
      return false;
    });
}

function usersFolder(folder: string): string {
  return `${folder}.users`;
}

async function withLock(folder: string, use: () => Promise<void>): Promise<void> {
  const lock = `${folder}.lock`;
  const deadline = Date.now() + lockWaitMs;
  while (!tryLock(lock)) {
    if (Date.now() > deadline) {
      throw new Error(`Another process holds ${lock}. If none runs, remove that folder.`);
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
    mkdirSync(lock);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    const since = statSync(lock, { throwIfNoEntry: false })?.mtimeMs;
    if (since !== undefined && Date.now() - since > lockStaleMs) {
      rmSync(lock, { recursive: true, force: true });
    }
    return false;
  }
}
