import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { Writable } from 'node:stream';

import { pino } from 'pino';
import { describe, expect, it } from 'vitest';

import { createLogger } from './create-logger.ts';

const module = new URL('create-logger.ts', import.meta.url).href;

/** What a logger with our options writes. */
function write(line: Record<string, unknown>): Record<string, unknown> {
  let text = '';
  const sink = new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      text += chunk.toString();
      done();
    },
  });
  const ours = createLogger('info') as unknown as Record<symbol, { log: never }>;
  const { formattersSym } = pino.symbols as unknown as { formattersSym: symbol };
  pino({ base: null, formatters: { log: ours[formattersSym]?.log as never } }, sink).info(line);
  return JSON.parse(text) as Record<string, unknown>;
}

describe('createLogger', () => {
  it('never writes secrets, wherever they stand', () => {
    const line = write({
      route: '/v1/exploits',
      headers: { authorization: 'Bearer kmy_1', 'x-api-key': 'kmy_2', cookie: 'a=b', host: 'h' },
      user: { email: 'a@example.org', deep: { password: 'p' } },
    });
    expect(JSON.stringify(line)).not.toMatch(/kmy_|a=b|example\.org|"p"/);
    expect(line).toMatchObject({ route: '/v1/exploits', headers: { host: 'h' } });
  });

  it('does not change the object that was logged', () => {
    const given = { token: 't' };
    write(given);
    expect(given.token).toBe('t');
  });
});

describe('flushLog', () => {
  /** A process that logs a line into its buffer, waits for a byte, and ends. */
  function startLogging() {
    const script = `
      const { createLogger, flushLog } = await import(${JSON.stringify(module)});
      const logger = createLogger('info', true);
      logger.info('last words');
      process.stderr.write('logged');
      process.stdin.once('data', async () => {
        await flushLog(logger);
        process.exit(0);
      });`;
    return spawn(process.execPath, ['--input-type=module', '-e', script]);
  }

  it('writes what is still buffered', async () => {
    const child = startLogging();
    let text = '';
    child.stdout.on('data', (chunk: Buffer) => (text += chunk.toString()));
    child.stdin.write('\n');
    await once(child, 'close');
    expect(text).toContain('"msg":"last words"');
  });

  it('lets a process end whose reader has gone', async () => {
    const child = startLogging();
    child.stdout.destroy();
    await once(child.stderr, 'data');
    child.stdin.write('\n');
    const stuck = setTimeout(() => child.kill('SIGKILL'), 4_000);
    const [code] = (await once(child, 'exit')) as [number | null];
    clearTimeout(stuck);
    expect(code).toBe(0);
  });
});
