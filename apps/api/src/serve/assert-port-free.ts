import { createServer } from 'node:net';

import { explainListenError } from '../http/start-http.ts';

/** Throws a clear sentence when nothing can listen on the port, before anything is started. */
export async function assertPortFree(host: string, port: number, setting: string): Promise<void> {
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
