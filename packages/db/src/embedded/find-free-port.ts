import { createServer } from 'node:net';

/** The port that a server had before, so that its users find it again; else any free one. */
export async function findFreePort(former: number): Promise<number> {
  return (await tryPort(former)) ?? (await tryPort(0)) ?? 0;
}

/** The port, if it can be listened on; zero stands for any. */
async function tryPort(wanted: number): Promise<number | null> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => {
      resolve(null);
    });
    server.listen(wanted, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address !== null ? address.port : null;
      server.close(() => {
        resolve(port);
      });
    });
  });
}
