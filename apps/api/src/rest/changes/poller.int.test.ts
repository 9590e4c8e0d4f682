import { setTimeout as sleep } from 'node:timers/promises';

import { issueKey } from '@kamiyo/core/access';
import { createId } from '@kamiyo/core/kernel';
import { saveExploits } from '@kamiyo/db';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';

import { listen } from '../../testing/listen.ts';
import { madeUpExploit } from '../../testing/made-up-exploit.ts';
import { createTestApi, type TestApi } from '../../testing/test-api.ts';

const changes = 10_000;
const writers = 32;
const perTransactionMax = 160;
const everySeq = Array.from({ length: changes }, (_, index) => String(index + 1));

let api: TestApi;
let url: string;
let polled: { seqs: string[]; requests: number };
let streamed: { seqs: string[]; connections: number };

beforeAll(async () => {
  api = await createTestApi(inject('postgresServerUrl'));
  url = await listen(api);
  const key = await createStreamKey();
  let done = false;
  const following = Promise.all([followByPolling(() => done), followStream(key)]);
  await writeAll();
  done = true;
  [polled, streamed] = await following;
}, 180_000);
afterAll(() => api.close());

async function createStreamKey(): Promise<string> {
  const workspaceId = createId('workspace');
  const now = api.services.clock.now();
  await api.keys.access.addWorkspace({
    ...{ id: workspaceId, name: 'followers', tier: 'enterprise', actor: 't', now },
  });
  const issued = await issueKey(api.keys, {
    ...{ workspaceId, name: 't', actor: 't', scopes: ['read', 'stream'], expiresAt: null },
  });
  return issued.key;
}

/** 32 writers share the work; some of their transactions fail and are tried again. */
async function writeAll(): Promise<void> {
  let next = 0;
  const write = async (first: number, count: number, fails: boolean) => {
    const now = new Date();
    const writes = Array.from({ length: count }, (_, index) => madeUpExploit(first + index, now));
    await api.database.prisma.$transaction(
      async (tx) => {
        await saveExploits(tx, writes, now);
        if (fails) throw new Error('rolled back on purpose');
      },
      { maxWait: 60_000, timeout: 60_000 },
    );
  };
  const work = async (writer: number) => {
    for (let round = 0; next < changes; round += 1) {
      const first = next;
      const count = Math.min(1 + ((writer * 13 + round * 7) % perTransactionMax), changes - next);
      next += count;
      if ((writer + round) % 9 === 0) await write(first, count, true).catch(() => undefined);
      await write(first, count, false);
    }
  };
  await Promise.all(Array.from({ length: writers }, (_, writer) => work(writer)));
}

/** Asks once more when the server sheds load, as any client has to. */
async function askPatiently(ask: () => Promise<Response>): Promise<Response> {
  for (;;) {
    const answer = await ask();
    if (answer.status === 200) return answer;
    expect(answer.status).toBe(503);
    await answer.body?.cancel();
    await sleep(100);
  }
}

/** Follows the sequence as a customer does: the next question starts where the answer ended. */
async function followByPolling(isDone: () => boolean): Promise<typeof polled> {
  const seqs: string[] = [];
  let requests = 0;
  for (;;) {
    const wasDone = isDone();
    const question = `after=${seqs.at(-1) ?? '0'}&limit=200&wait=1`;
    const answer = await askPatiently(() => fetch(`${url}/v1/changes?${question}`));
    requests += 1;
    const { data } = (await answer.json()) as { data: { seq: string }[] };
    seqs.push(...data.map(({ seq }) => seq));
    if (wasDone && data.length === 0) return { seqs, requests };
  }
}

/** Hangs up again and again, also in the middle of an event, and goes on after the last whole one. */
async function followStream(key: string): Promise<typeof streamed> {
  const seqs: string[] = [];
  let connections = 0;
  while (seqs.length < changes) {
    const cut = new AbortController();
    connections += 1;
    const headers = { authorization: `Bearer ${key}`, 'last-event-id': seqs.at(-1) ?? '0' };
    const { signal } = cut;
    const answer = await askPatiently(() => fetch(`${url}/v1/stream`, { headers, signal }));
    const wanted = Math.min(changes, seqs.length + 100 + ((connections * 389) % 900));
    let text = '';
    for await (const chunk of answer.body ?? []) {
      text += Buffer.from(chunk as Uint8Array).toString();
      const events = text.split('\n\n');
      text = events.pop() ?? '';
      seqs.push(...events.flatMap((event) => /^id: (\d+)$/m.exec(event)?.[1] ?? []));
      if (seqs.length >= wanted) break;
    }
    cut.abort();
  }
  return { seqs, connections };
}

describe('while 32 writers make 10,000 changes', () => {
  it('a poller of /v1/changes misses nothing and repeats nothing', () => {
    expect(polled.seqs).toEqual(everySeq);
    expect(polled.requests).toBeGreaterThan(changes / 200);
  });

  it('a reader of /v1/stream that is cut off again and again misses and repeats nothing', () => {
    expect(streamed.seqs).toEqual(everySeq);
    expect(streamed.connections).toBeGreaterThan(10);
  });
});
