import { Writable } from 'node:stream';

import { pino } from 'pino';
import { describe, expect, it } from 'vitest';

import { createLogger } from './create-logger.ts';

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
