import { createServer } from 'node:net';

import type { Env } from '../env.ts';
import { explainListenError } from '../http/start-http.ts';

/** Throws a clear sentence when web and api cannot both listen, before anything is started. */
export async function assertPortsFree(
  env: Readonly<Pick<Env, 'HOST' | 'PORT' | 'API_PORT'>>,
): Promise<void> {
  const { HOST: host, PORT: web, API_PORT: api } = env;
  if (web === api && web !== 0) {
    throw new Error(`PORT and API_PORT are both ${String(web)}. Each needs a port of its own.`);
  }
  await assertPortFree(host, web, 'PORT');
  await assertPortFree(host, api, 'API_PORT');
}

async function assertPortFree(host: string, port: number, setting: string): Promise<void> {
  if (port === 0) return;
  await new Promise<void>((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error) => {
      reject(explainListenError(error, port, setting));
    });
    probe.listen(port, host, () => {
      probe.close(() => {
        resolve();
      });
    });
  });
}
