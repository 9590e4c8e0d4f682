import { pino, type Logger, type LoggerOptions } from 'pino';

import type { Env } from '../env.ts';

/** A line is written within this time, or once this much has been collected. */
const flushMs = 200;
const bufferBytes = 8_192;

/** Members that never reach a log, whatever object they are in. */
const secretNames = new Set([
  ...['authorization', 'cookie', 'set-cookie', 'x-api-key', 'apikey', 'key', 'pepper'],
  ...['password', 'secret', 'token', 'email', 'databaseurl', 'database_url'],
]);
const redacted = '[redacted]';
const depthMax = 4;

/** `buffered`: lines are collected and written together, for roles that write many. */
export function createLogger(level: Env['LOG_LEVEL'], buffered = false): Logger {
  const options: LoggerOptions = {
    ...{ level, base: null, timestamp: isoTime },
    formatters: { log: (line) => redact(line, 0) },
  };
  if (!buffered) return pino(options);
  const destination = pino.destination({ sync: false, minLength: bufferBytes });
  const flush = setInterval(() => {
    destination.flush();
  }, flushMs);
  flush.unref();
  return pino(options, destination);
}

/**
 * Waits until what was logged is written, or known to reach nobody any more. A process that ends
 * without it and whose reader is gone never ends: at exit pino repeats a write that fails.
 */
export async function flushLog(logger: Logger): Promise<void> {
  await new Promise<void>((resolve) => {
    logger.flush(() => {
      resolve();
    });
  });
}

let lastMs = Number.NaN;
let lastText = '';

/** RFC 3339 in UTC; lines of one millisecond share it. */
function isoTime(): string {
  const nowMs = Date.now();
  if (nowMs !== lastMs) {
    lastMs = nowMs;
    lastText = `,"time":"${new Date(nowMs).toISOString()}"`;
  }
  return lastText;
}

/** Copies only what has to be changed: most lines hold nothing secret and nothing deep. */
function redact(line: Record<string, unknown>, depth: number): Record<string, unknown> {
  let copy: Record<string, unknown> | null = null;
  for (const name in line) {
    const value = line[name];
    const next = redactMember(name, value, depth);
    if (next === value) continue;
    copy ??= { ...line };
    copy[name] = next;
  }
  return copy ?? line;
}

function redactMember(name: string, value: unknown, depth: number): unknown {
  if (secretNames.has(name.toLowerCase())) return value == null ? value : redacted;
  const isPlain =
    typeof value === 'object' &&
    value !== null &&
    (Object.getPrototypeOf(value) === Object.prototype || Object.getPrototypeOf(value) === null);
  return isPlain && depth < depthMax ? redact(value as Record<string, unknown>, depth + 1) : value;
}
