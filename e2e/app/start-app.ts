import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { findFreePort } from './find-free-port.ts';
import { runProgram, untilEnd, type Run } from './run-program.ts';
import { startStripe, stripeSecrets } from './start-stripe.ts';

const fixtures = fileURLToPath(new URL('../fixtures', import.meta.url));
const startMs = 180_000;

export type RunningApp = {
  url: string;
  /** Where its letters land, in `mailbox`. */
  folder: string;
  /** The server that plays Stripe. */
  stripeUrl: string;
  stop: () => Promise<void>;
};

/**
 * The program as an operator starts it, in a folder of its own and without the network: the
 * starter history, and the fixtures taken in on the command line.
 */
export async function startApp(): Promise<RunningApp> {
  const folder = await mkdtemp(join(tmpdir(), 'kamiyo-e2e-'));
  const [port, apiPort] = [await findFreePort(), await findFreePort()];
  const stripe = await startStripe(`http://127.0.0.1:${String(port)}/api/stripe/events`);
  const env = {
    ...process.env,
    ...stripeSecrets,
    STRIPE_API_URL: stripe.url,
    KAMIYO_DATA_DIR: folder,
    PORT: String(port),
    API_PORT: String(apiPort),
    POLLING: 'off',
    LOG_LEVEL: 'warn',
  };
  const server = runProgram(['serve'], env);
  const end = async () => {
    stripe.stop();
    await stop(server, folder);
  };
  try {
    const url = await untilReady(server);
    for (const source of ['defillama', 'blocksec']) {
      await untilEnd(
        runProgram(['ingest', source, '--file', join(fixtures, `${source}.json`)], env),
      );
    }
    return { url, folder, stripeUrl: stripe.url, stop: end };
  } catch (error) {
    await end();
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
