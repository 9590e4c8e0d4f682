import { spawn } from 'node:child_process';
import { createWriteStream, mkdirSync } from 'node:fs';
import { join } from 'node:path';

import type { RoleMessage } from './process-control.ts';

export type ChildRole = {
  name: string;
  /** Resolves with the address once the role is ready; rejects when it ends before. */
  ready: Promise<string | null>;
  /** Resolves with what went wrong, or null, when the role has ended. */
  ended: Promise<string | null>;
  /** Asks it to stop, and insists when it does not within the limit. */
  stop(timeoutMs: number): Promise<void>;
};

const linesKept = 15;

/**
 * Starts a role as a process of its own, in a process group of its own so that Ctrl-C reaches
 * only the supervisor. Its log goes to a file; its last words are kept for the case that it fails.
 */
export function startChildRole(options: {
  name: string;
  args: readonly string[];
  env: NodeJS.ProcessEnv;
  logFolder: string;
}): ChildRole {
  const { name } = options;
  mkdirSync(options.logFolder, { recursive: true });
  const log = createWriteStream(join(options.logFolder, `${name}.log`), { flags: 'a' });
  const child = spawn(process.execPath, [...options.args], {
    env: options.env,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const lastLines: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk: Buffer) => {
      log.write(chunk);
      lastLines.push(...chunk.toString('utf8').split('\n').filter(Boolean));
      lastLines.splice(0, Math.max(0, lastLines.length - linesKept));
    });
  }
  const ended = new Promise<string | null>((resolve) => {
    child.once('error', (error) => {
      resolve(`${name} could not be started: ${error.message}`);
    });
    child.once('close', (code) => {
      log.end();
      resolve(code === 0 ? null : lastWords(name, lastLines));
    });
  });
  const ready = new Promise<string | null>((resolve, reject) => {
    child.on('message', (message: RoleMessage) => {
      resolve(message.address);
    });
    void ended.then((failure) => {
      reject(new Error(failure ?? `${name} ended before it was ready.`));
    });
  });
  ready.catch(() => undefined);
  return {
    ...{ name, ready, ended },
    stop: async (timeoutMs) => {
      child.kill('SIGTERM');
      const insist = setTimeout(() => child.kill('SIGKILL'), timeoutMs);
      await ended;
      clearTimeout(insist);
    },
  };
}

/** The sentence that explains the end, if the role wrote one; its last lines otherwise. */
function lastWords(name: string, lines: readonly string[]): string {
  const sentence = lines.findLast((line) => line.startsWith('kamiyo: '));
  if (sentence !== undefined) return sentence.slice('kamiyo: '.length);
  return [`${name} ended unexpectedly:`, ...lines].join('\n  ');
}
