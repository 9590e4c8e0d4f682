import { createServer, type RequestListener, type Server } from 'node:http';
import { gzipSync } from 'node:zlib';

import { fixedClock, resiliencePolicy } from '@kamiyo/core/kernel';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';

import {
  createOutboundService,
  OutboundError,
  retryDelayMs,
  type OutboundPolicy,
} from './outbound.ts';

const quick: OutboundPolicy = {
  ...resiliencePolicy,
  retryDelayMsFirst: 1,
  retryDelayMsMax: 4,
  retryAfterMsMax: 20,
  outboundTimeoutMs: 250,
  outboundBytesMax: 10_000,
  breakerOpenMs: 120,
};

let server: Server | null = null;

afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

async function serve(listener: RequestListener): Promise<string> {
  const started = createServer(listener);
  server = started;
  await new Promise<void>((resolve) => started.listen(0, '127.0.0.1', resolve));
  const address = started.address();
  return `http://127.0.0.1:${String(typeof address === 'object' ? address?.port : 0)}/`;
}

function createService(policy: Partial<OutboundPolicy> = {}) {
  return createOutboundService(
    { fetch, clock: fixedClock('2026-01-01T00:00:00Z'), random: () => 0.5 },
    { ...quick, ...policy },
  );
}

const get = (url: string) => ({ method: 'GET' as const, url, headers: {} });

describe('createOutboundService', () => {
  it('gives the body with its validators, and null for what has not changed', async () => {
    const url = await serve((request, response) => {
      response.setHeader('etag', '"v1"');
      if (request.headers['if-none-match'] === '"v1"') response.writeHead(304).end();
      else response.end('hello');
    });
    const service = createService();
    expect(await service.fetch(get(url))).toEqual({
      ...{ body: 'hello', etag: '"v1"', lastModified: null },
    });
    const again = { ...get(url), headers: { 'if-none-match': '"v1"' } };
    expect((await service.fetch(again)).body).toBeNull();
  });

  it.each([500, 503, 429, 408])('tries again after %i', async (status) => {
    let count = 0;
    const url = await serve((_request, response) => {
      count += 1;
      response.writeHead(count < 3 ? status : 200).end('ok');
    });
    expect((await createService().fetch(get(url))).body).toBe('ok');
    expect(count).toBe(3);
  });

  it.each([400, 401, 403, 404])('does not try again after %i', async (status) => {
    let count = 0;
    const url = await serve((_request, response) => {
      count += 1;
      response.writeHead(status).end();
    });
    await expect(createService().fetch(get(url))).rejects.toThrow(String(status));
    expect(count).toBe(1);
  });

  it('gives up on an answer that does not come, in words', async () => {
    const url = await serve(() => undefined);
    await expect(createService({ retryCountMax: 0 }).fetch(get(url))).rejects.toThrow(
      'no complete answer within 0.25 s',
    );
  });

  it('gives up on an answer that stops in the middle', async () => {
    const url = await serve((_request, response) => {
      response.writeHead(200, { 'content-length': '100' });
      response.write('half');
    });
    await expect(createService({ retryCountMax: 0 }).fetch(get(url))).rejects.toThrow(
      OutboundError,
    );
  });

  it('refuses an answer that is too large once it is unpacked', async () => {
    const url = await serve((_request, response) => {
      response.setHeader('content-encoding', 'gzip');
      response.end(gzipSync('x'.repeat(20_000)));
    });
    await expect(createService().fetch(get(url))).rejects.toThrow('larger than');
  });

  it('names the reason when nothing listens there', async () => {
    const url = await serve(() => undefined);
    server?.close();
    server?.closeAllConnections();
    await expect(createService().fetch(get(url))).rejects.toThrow('ECONNREFUSED');
  });

  it('opens after five failures in a row, lets one trial through, and closes on success', async () => {
    let count = 0;
    let broken = true;
    const url = await serve((_request, response) => {
      count += 1;
      response.writeHead(broken ? 500 : 200).end('ok');
    });
    const service = createService({ retryCountMax: 0 });
    for (let attempt = 0; attempt < 5; attempt += 1) {
      expect(service.breaker()).toBe('closed');
      await expect(service.fetch(get(url))).rejects.toThrow('500');
    }
    expect(service.breaker()).toBe('open');
    await expect(service.fetch(get(url))).rejects.toThrow('The last 5 attempts failed');
    expect(count).toBe(5);
    broken = false;
    await expect
      .poll(
        () =>
          service.fetch(get(url)).then(
            ({ body }) => body,
            () => null,
          ),
        {
          ...{ timeout: 2_000, interval: 20 },
        },
      )
      .toBe('ok');
    expect(count).toBe(6);
    expect(service.breaker()).toBe('closed');
  });
});

describe('retryDelayMs', () => {
  const failed = new OutboundError('x', { isTransient: true });

  it('grows up to its ceiling, with full jitter', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 12 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (attempt, random) => {
          const delay = retryDelayMs({ attempt, result: { error: failed } }, () => random);
          expect(delay).toBeGreaterThanOrEqual(0);
          expect(delay).toBeLessThanOrEqual(Math.min(1_000 * 2 ** (attempt - 1), 10_000));
        },
      ),
    );
  });

  it('believes a server that says how long to wait, within bounds', () => {
    const wanted = (retryAfterMs: number) => ({
      ...{ attempt: 1 },
      result: { error: new OutboundError('x', { isTransient: true, retryAfterMs }) },
    });
    expect(retryDelayMs(wanted(7_000), () => 0)).toBe(7_000);
    expect(retryDelayMs(wanted(3_600_000), () => 0)).toBe(60_000);
  });
});
