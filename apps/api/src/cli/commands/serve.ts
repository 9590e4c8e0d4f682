import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setInterval } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

import { createLogger } from '../../composition/create-logger.ts';
import { mailboxFolderIn } from '../../composition/mailer.ts';
import { openRuntime, type Runtime } from '../../composition/runtime.ts';
import { parseEnv, type Env } from '../../env.ts';
import { assertPortsFree } from '../../serve/assert-ports-free.ts';
import { startChildRole, type ChildRole } from '../../serve/child-role.ts';
import { loadStarterHistory } from '../../serve/load-starter-history.ts';
import { tellParent, untilStopped } from '../../serve/process-control.ts';
import type { Output } from '../output.ts';

const cli = fileURLToPath(new URL('../../../bin/kamiyo.mjs', import.meta.url));
const web = fileURLToPath(new URL('../../../../web/server/main.ts', import.meta.url));
/** How often the supervisor looks whether the embedded PostgreSQL is still there. */
const watchMs = 2_000;
const webBuild = fileURLToPath(new URL('../../../../web/build/server/index.js', import.meta.url));

/** `kamiyo serve`: the database, api, worker and web together, until Ctrl-C. */
export async function serveCommand(output: Output): Promise<void> {
  const env = parseEnv(process.env);
  if (!existsSync(webBuild)) throw new Error('The web app is not built yet: run `pnpm build`.');
  await assertPortsFree(env);
  const stopped = untilStopped();
  const roles: ChildRole[] = [];
  const watch = new AbortController();
  const runtime = await openRuntime({
    ...{ env, role: 'cli', migrate: true },
    logger: createLogger('silent'),
    onProgress: (step) => {
      output.progress(`  ${step} …`);
    },
  });
  try {
    // Stopping is heard while all this is still starting, too.
    const failure = await Promise.race([
      stopped.then(() => null),
      runAll({ env, runtime, roles, output, signal: watch.signal }),
    ]);
    if (failure !== null) throw new Error(failure);
    output.progress('Stopping …');
  } finally {
    watch.abort();
    await Promise.all(roles.map((role) => role.stop(env.SHUTDOWN_TIMEOUT_MS + 5_000)));
    await runtime.close();
  }
}

type Parts = {
  env: Env;
  runtime: Runtime;
  roles: ChildRole[];
  output: Output;
  signal: AbortSignal;
};

/** Loads the history, starts the roles, and resolves with why it cannot go on. */
async function runAll({ env, runtime, roles, output, signal }: Parts): Promise<string | null> {
  await loadStarterHistory(runtime, (done, total) => {
    output.progress(`  Loading the starter history: ${String(done)} of ${String(total)}`);
  });
  signal.throwIfAborted();
  output.progress('  Starting api, worker and web …');
  const address = await startRoles(env, roles);
  output.result({ address }, () => greeting(env, address));
  tellParent({ ready: true, address });
  return Promise.race([
    keepServer(runtime, signal, output),
    ...roles.map((role) => role.ended.then((reason) => reason ?? `${role.name} ended.`)),
  ]);
}

/** Brings a PostgreSQL that died back; resolves with why it cannot, or with null after `signal`. */
async function keepServer(
  runtime: Runtime,
  signal: AbortSignal,
  output: Output,
): Promise<string | null> {
  try {
    for await (const watched of setInterval(watchMs, runtime, { signal, ref: false })) {
      if (await watched.reviveServer())
        output.progress('PostgreSQL had died and was started again.');
    }
  } catch (error) {
    if (!signal.aborted) return error instanceof Error ? error.message : String(error);
  }
  return null;
}

function greeting(env: Env, address: string): string {
  const running = `Kamiyo is running at ${address} (Ctrl-C stops it).`;
  if (env.SMTP_URL !== undefined) return running;
  return `${running}\nNo mail server is set: letters are kept in ${mailboxFolderIn(resolve(env.KAMIYO_DATA_DIR))}.`;
}

/** Starts the three roles side by side and resolves with the public address. */
async function startRoles(env: Env, roles: ChildRole[]): Promise<string> {
  const logFolder = join(resolve(env.KAMIYO_DATA_DIR), 'logs');
  const start = (name: string, args: readonly string[], extra: NodeJS.ProcessEnv = {}) => {
    const role = startChildRole({ name, args, logFolder, env: { ...process.env, ...extra } });
    roles.push(role);
    return role;
  };
  const api = start('http', [cli, 'http']);
  const worker = start('worker', [cli, 'worker']);
  const apiUrl = await api.ready;
  const server = start('web', [web], { API_URL: apiUrl ?? '' });
  const [address] = await Promise.all([server.ready, worker.ready]);
  return env.PUBLIC_URL ?? address ?? '';
}
