import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/** Under whose name PostgreSQL runs: it refuses to run as root. */
export type Identity = {
  /** Put before the command. */
  prefix: readonly string[];
  /** Passed to spawn, and the owner of the data folder. */
  ids: { uid: number; gid: number } | null;
};

const asOneself: Identity = { prefix: [], ids: null };

/**
 * As an ordinary user: that user. As root: an unprivileged account when it can reach the
 * programs and the data folder; otherwise (a folder below /root, say) a user namespace in which
 * root's files belong to an ordinary user.
 */
export function chooseIdentity(postgres: string, dataFolder: string): Identity {
  if (process.getuid?.() !== 0) return asOneself;
  const account = findUnprivilegedAccount();
  if (account !== null && canBeReached(dataFolder) && canRun([postgres, '--version'], account)) {
    return { prefix: [], ids: account };
  }
  const prefix = ['unshare', '--user', '--map-user=1000', '--map-group=1000'];
  if (canRun([...prefix, postgres, '--version'], null)) return { prefix, ids: null };
  throw new Error(
    `PostgreSQL does not run as root, and an unprivileged account cannot reach ${dataFolder}. ` +
      'Move the project to a folder that others may enter, run as an ordinary user, or set ' +
      'DATABASE_URL to a PostgreSQL server.',
  );
}

function findUnprivilegedAccount(): { uid: number; gid: number } | null {
  let accounts: string;
  try {
    accounts = readFileSync('/etc/passwd', 'utf8');
  } catch {
    return null;
  }
  for (const name of ['postgres', 'nobody']) {
    const fields = accounts
      .split('\n')
      .find((line) => line.startsWith(`${name}:`))
      ?.split(':');
    const uid = Number(fields?.[2]);
    const gid = Number(fields?.[3]);
    if (Number.isInteger(uid) && Number.isInteger(gid) && uid > 0) return { uid, gid };
  }
  return null;
}

/** Whether everybody may walk down to the folder. */
function canBeReached(folder: string): boolean {
  for (let path = dirname(folder); ; path = dirname(path)) {
    if ((statSync(path).mode & 0o001) === 0) return false;
    if (path === dirname(path)) return true;
  }
}

function canRun(command: readonly string[], ids: { uid: number; gid: number } | null): boolean {
  const [program = '', ...args] = command;
  return spawnSync(program, args, { cwd: '/', stdio: 'ignore', ...ids }).status === 0;
}
