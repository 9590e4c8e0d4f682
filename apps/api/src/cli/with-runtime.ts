import { createLogger } from '../composition/create-logger.ts';
import { openRuntime, type Runtime } from '../composition/runtime.ts';
import { parseEnv } from '../env.ts';
import type { Output } from './output.ts';

/** Opens what a command needs and lets go of it whatever happens, Ctrl-C included. */
export async function withRuntime(
  output: Output,
  use: (runtime: Runtime) => Promise<void>,
): Promise<void> {
  const env = parseEnv(process.env);
  const runtime = await openRuntime({
    env,
    // A command speaks through its output; the log would mix with it.
    logger: createLogger(env.LOG_LEVEL === 'debug' ? 'debug' : 'silent'),
    role: 'cli',
    migrate: false,
    onProgress: (step) => {
      output.progress(`${step} …`);
    },
  });
  const interrupted = new Promise<never>((_, reject) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.once(signal, () => {
        reject(new Error(`Stopped by ${signal}. What was committed is kept; run it again.`));
      });
    }
  });
  try {
    await Promise.race([use(runtime), interrupted]);
  } finally {
    await runtime.close();
  }
}
