import type { ServerBuild } from '@remix-run/node';

import { createWebServer } from './create-web-server.ts';
import { webEnvSchema } from './env.ts';

try {
  await run();
} catch (error) {
  process.stderr.write(`kamiyo: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}

async function run(): Promise<void> {
  const given = Object.entries(process.env).filter(([, value]) => value !== '');
  const env = webEnvSchema.parse(Object.fromEntries(given));
  const build = (await import(
    new URL('../build/server/index.js', import.meta.url).href
  )) as ServerBuild;
  const app = await createWebServer(env, build);
  const address = await app.listen({ host: env.HOST, port: env.PORT }).catch((error: unknown) => {
    throw explain(error, env.PORT);
  });
  process.send?.({ ready: true, address });
  const reason = await untilStopped();
  app.log.info({ reason }, 'web stopping');
  const insist = setTimeout(() => {
    app.server.closeAllConnections();
  }, env.SHUTDOWN_TIMEOUT_MS);
  await app.close();
  clearTimeout(insist);
  if (process.connected) process.disconnect();
}

/** A signal, or the end of the process that started this one. A second signal ends at once. */
function untilStopped(): Promise<string> {
  return new Promise((resolve) => {
    let asked = false;
    for (const signal of ['SIGTERM', 'SIGINT'] as const) {
      process.on(signal, () => {
        if (asked) process.exit(130);
        asked = true;
        resolve(signal);
      });
    }
    process.on('disconnect', () => {
      resolve('the parent process ended');
    });
  });
}

function explain(error: unknown, port: number): unknown {
  const { code } = error as { code?: string };
  if (code !== 'EADDRINUSE') return error;
  return new Error(`Port ${String(port)} is taken by another program. Stop it, or set PORT.`);
}
