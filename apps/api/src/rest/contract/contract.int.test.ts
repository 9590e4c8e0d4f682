import { createClient } from '@kamiyo/client';
import { day, draftOf } from '@kamiyo/core/testing';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';

import { listen } from '../../testing/listen.ts';
import { createTestApi, type TestApi } from '../../testing/test-api.ts';
import { openApiDocument } from '../openapi/openapi-document.ts';
import { addressOf, hostileAddresses, listOperations } from './fuzz.ts';

const document = openApiDocument();
const requests = 10_000;

let api: TestApi;
let url: string;
let ids: string[];

beforeAll(async () => {
  api = await createTestApi(inject('postgresServerUrl'));
  const syllables = ['ba', 'cor', 'dil', 'fen', 'gus', 'hop', 'jax', 'kir', 'lum', 'nov'];
  await api.publish(
    'defillama',
    Array.from({ length: 30 }, (_, index) =>
      draftOf({
        naturalKey: `n${String(index)}`,
        name: `${syllables[index % 10] ?? ''}${syllables[(index * 7 + 3) % 10] ?? ''}${syllables[Math.floor(index / 10) + 4] ?? ''}`,
        occurredAt: day(
          `20${String(12 + (index % 14))}-0${String(1 + (index % 9))}-2${String(index % 9)}`,
        ),
        lossUsd: index % 4 === 0 ? null : String(1_000 + index),
        chains: [index % 2 === 0 ? 'ethereum' : 'bsc'],
        technique: 'reentrancy',
        target: 'lending',
        transactions: [{ chain: 'ethereum', hash: `0x${String(index).padStart(64, '0')}` }],
      }),
    ),
  );
  url = await listen(api);
  const page = await api.get('/v1/exploits?limit=50');
  ids = (page.json() as { data: { id: string }[] }).data.map((row) => row.id);
});
afterAll(async () => {
  await api.close();
});

describe('the generated client', () => {
  it('reads every resource with the types of the document', async () => {
    const client = createClient({ baseUrl: url });
    const list = await client.GET('/v1/exploits', {
      params: { query: { chain: ['ethereum', 'bsc'], limit: 3 } },
    });
    expect(list.data?.data).toHaveLength(3);
    const id = list.data?.data[0]?.id ?? '';
    const one = await client.GET('/v1/exploits/{id}', { params: { path: { id } } });
    expect(one.data?.id).toBe(id);
    const history = await client.GET('/v1/exploits/{id}/history', { params: { path: { id } } });
    expect(history.data?.data[0]?.causes).toEqual(['created']);
    const changes = await client.GET('/v1/changes', { params: { query: { after: '0' } } });
    expect(changes.data?.data).toHaveLength(30);
    for (const path of [
      '/v1/chains',
      '/v1/techniques',
      '/v1/stats',
      '/v1/sources',
      '/v1/usage',
    ] as const) {
      expect((await client.GET(path)).response.status, path).toBe(200);
    }
    const timeline = await client.GET('/v1/stats/timeline', {
      params: { query: { interval: 'year' } },
    });
    expect(timeline.data?.data.length).toBeGreaterThan(5);
  });

  it('gives a problem document as a value', async () => {
    const client = createClient({ baseUrl: url, apiKey: 'kmy_nonsense' });
    const { error } = await client.GET('/v1/exploits');
    expect(error).toMatchObject({ code: 'key.invalid', status: 401 });
  });
});

describe('GET requests generated from the document', () => {
  it(`never end in a 5xx, and every answer matches its schema (${String(requests)} of them)`, async () => {
    const ajv = new Ajv2020({ strict: false, allErrors: false });
    (addFormats as unknown as { default(ajv: Ajv2020): void }).default(ajv);
    ajv.addSchema(document, 'api');
    // A stream does not end by itself; it has tests of its own.
    const operations = listOperations(document).filter(({ path }) => path !== '/v1/stream');
    const seen: Record<number, number> = {};
    const perOperation = Math.ceil(requests / operations.length);
    for (const [index, operation] of operations.entries()) {
      const addresses = fc.sample(addressOf(operation, ids), {
        numRuns: perOperation,
        seed: index,
      });
      for (const address of addresses) {
        const answer = await api.get(address);
        seen[answer.status] = (seen[answer.status] ?? 0) + 1;
        if (answer.status >= 500) throw new Error(`${address} → ${answer.body}`);
        const pointer = schemaPointer(
          operation.path,
          answer.status,
          answer.headers['content-type'],
        );
        if (pointer === null) continue;
        const validate = ajv.getSchema(`api#${pointer}`);
        if (validate?.(answer.json()) !== true) {
          throw new Error(
            `${address} → ${String(answer.status)} ${ajv.errorsText(validate?.errors)}`,
          );
        }
      }
    }
    expect(Object.values(seen).reduce((sum, count) => sum + count, 0)).toBeGreaterThanOrEqual(
      requests,
    );
    expect(seen[200]).toBeGreaterThan(requests / 10);
    expect(seen[400]).toBeGreaterThan(requests / 10);
    expect(
      Object.keys(seen)
        .map(Number)
        .every((status) => [200, 400, 404].includes(status)),
    ).toBe(true);
  }, 240_000);
});

describe('an address that is not well encoded', () => {
  it('is refused with a problem document', async () => {
    const answer = await api.get('/v1/exploits/%');
    expect(answer).toMatchObject({ status: 400 });
    expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
    expect(answer.json()).toMatchObject({ code: 'request.invalid' });
  });
});

describe('values at the ends of every range', () => {
  it('are answered or refused, each parameter alone', async () => {
    const operations = listOperations(document).filter(({ path }) => path !== '/v1/stream');
    for (const operation of operations) {
      for (const address of hostileAddresses(operation, ids[0] ?? '')) {
        const { status, body } = await api.get(address);
        expect([200, 400, 404], `${address} → ${body}`).toContain(status);
      }
    }
  }, 60_000);
});

/** Where the schema of an answer stands in the document; null for what is not JSON. */
function schemaPointer(path: string, status: number, contentType: unknown): string | null {
  if (typeof contentType !== 'string' || !/^application\/(problem\+)?json/.test(contentType))
    return null;
  if (status !== 200) return '/components/schemas/Problem';
  const escaped = path
    .replaceAll('~', '~0')
    .replaceAll('/', '~1')
    .replaceAll('{', '%7B')
    .replaceAll('}', '%7D');
  return `/paths/${escaped}/get/responses/200/content/application~1json/schema`;
}
