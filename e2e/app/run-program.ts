import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('../../apps/api/bin/kamiyo.mjs', import.meta.url));

export type Run = { process: ChildProcess; output: () => string };

/** Starts the program as an operator does. What it prints is kept. */
export function runProgram(args: readonly string[], env: NodeJS.ProcessEnv): Run {
  let output = '';
  const child = fork(program, [...args], { env, silent: true });
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk: Buffer) => {
      output += chunk.toString();
    });
  }
  return { process: child, output: () => output };
}

/** Waits for its end; gives what it printed, or throws it when it failed. */
export function untilEnd({ process: child, output }: Run): Promise<string> {
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => {
      if (code === 0) resolve(output());
      else reject(new Error(`Kamiyo ended with ${String(code)}.\n${output()}`));
    });
  });
}
