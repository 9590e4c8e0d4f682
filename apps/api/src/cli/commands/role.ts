import { createLogger, flushLog } from '../../composition/create-logger.ts';
import { openRuntime, type Runtime } from '../../composition/runtime.ts';
import { parseEnv } from '../../env.ts';
import { startHttp } from '../../http/start-http.ts';
import { startWorker } from '../../jobs/start-worker.ts';
import { tellParent, untilStopped } from '../../serve/process-control.ts';

/** `kamiyo http`: the api alone, in the foreground, logging to standard output. */
export async function httpCommand(): Promise<void> {
  await runRole('http', async (runtime) => {
    const { HOST: host, API_PORT: port } = runtime.env;
    const server = await startHttp(runtime, { host, port });
    return { address: server.url, stop: () => server.stop() };
  });
}

/** `kamiyo worker`: the jobs alone, in the foreground. */
export async function workerCommand(): Promise<void> {
  await runRole('worker', async (runtime) => {
    const worker = await startWorker(runtime);
    return { address: null, stop: () => worker.stop() };
  });
}

async function runRole(
  role: 'http' | 'worker',
  start: (runtime: Runtime) => Promise<{ address: string | null; stop(): Promise<void> }>,
): Promise<void> {
  const env = parseEnv(process.env);
  const logger = createLogger(env.LOG_LEVEL, role === 'http');
  const runtime = await openRuntime({ env, logger, role, migrate: false });
  try {
    const running = await start(runtime);
    tellParent({ ready: true, address: running.address });
    const reason = await untilStopped();
    logger.info({ reason }, `${role} stopping`);
    await running.stop();
  } finally {
    await runtime.close();
    await flushLog(logger);
  }
}
