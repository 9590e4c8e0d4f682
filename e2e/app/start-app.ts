import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { findFreePort } from './find-free-port.ts';
import { runProgram, untilEnd, type Run } from './run-program.ts';

const fixtures = fileURLToPath(new URL('../fixtures', import.meta.url));
const startMs = 180_000;

export type RunningApp = {
  url: string;
  /** Where its letters land, in `mailbox`. */
  folder: string;
  stop: () => Promise<void>;
};

/**
 * The program as an operator starts it, in a folder of its own and without the network: the
 * starter history, and the fixtures taken in on the command line.
 */
export async function startApp(): Promise<RunningApp> {
  const folder = await mkdtemp(join(tmpdir(), 'kamiyo-e2e-'));
  const env = {
    ...process.env,
    KAMIYO_DATA_DIR: folder,
    PORT: String(await findFreePort()),
    API_PORT: String(await findFreePort()),
    POLLING: 'off',
    LOG_LEVEL: 'warn',
  };
  const server = runProgram(['serve'], env);
  try {
    const url = await untilReady(server);
    for (const source of ['defillama', 'blocksec']) {
      await untilEnd(
        runProgram(['ingest', source, '--file', join(fixtures, `${source}.json`)], env),
      );
    }
    return { url, folder, stop: () => stop(server, folder) };
  } catch (error) {
    await stop(server, folder);
    throw error;
  }
}

/** The address, once the program says that it is up. */
function untilReady({ process: child, output }: Run): Promise<string> {
  return new Promise((resolve, reject) => {
    const fail = (why: string) => {
      clearTimeout(limit);
      reject(new Error(`Kamiyo ${why}.\n${output()}`));
    };
    const limit = setTimeout(fail, startMs, `did not start within ${String(startMs / 1_000)} s`);
    child.once('exit', (code) => {
      fail(`ended with ${String(code)} while it was starting`);
    });
    child.on('message', (message: { ready?: boolean; address?: string }) => {
      if (message.ready !== true || message.address === undefined) return;
      clearTimeout(limit);
      resolve(message.address);
    });
  });
}

async function stop({ process: child }: Run, folder: string): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) {
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    await ended;
  }
  await rm(folder, { recursive: true, force: true });
}
