import { QuotaCounter } from '@kamiyo/core/access';
import { systemClock } from '@kamiyo/core/kernel';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';

import { openListener, type Listener } from '../notifications/listener.ts';
import { createQuotaBus } from '../notifications/quota-bus.ts';
import { createTestDatabase, type TestDatabase } from '../testing/index.ts';
import { createQuotaStore } from './quota-store.ts';

let database: TestDatabase;
const listeners: Listener[] = [];

beforeAll(async () => {
  database = await createTestDatabase(inject('postgresServerUrl'));
});
afterAll(async () => {
  await Promise.all(listeners.map((listener) => listener.close()));
  await database.close();
});

/** What one process has: a counter, and a bus that hears the others through `NOTIFY`. */
async function createProcess(): Promise<QuotaCounter> {
  const listener = await openListener(database.url);
  listeners.push(listener);
  return new QuotaCounter({
    store: createQuotaStore(database),
    bus: createQuotaBus(database, listener),
    clock: systemClock,
    refusalMemoryMs: 50,
  });
}

describe('createQuotaStore', () => {
  it('admits exactly the limit over two processes and 64 clients', async () => {
    const processes = [await createProcess(), await createProcess()];
    let sent = 0;
    let admitted = 0;
    let refused = 0;
    const client = async (counter: QuotaCounter | undefined) => {
      while (sent < 1_600) {
        sent += 1;
        const admission = await counter?.admit('wsp_exact', 1_000);
        if (admission?.admitted === true) admitted += 1;
        else refused += 1;
      }
    };
    await Promise.all(Array.from({ length: 64 }, (_, index) => client(processes[index % 2])));
    expect({ admitted, refused }).toEqual({ admitted: 1_000, refused: sent - 1_000 });
    expect(await processes[0]?.readUsed('wsp_exact')).toBe(1_000);
  });

  it('recalls what another process holds before it refuses', async () => {
    const [first, second] = [await createProcess(), await createProcess()];
    await first.admit('wsp_recall', 100);
    let admitted = 0;
    for (let index = 0; index < 120; index += 1) {
      if ((await second.admit('wsp_recall', 100)).admitted) admitted += 1;
    }
    expect(admitted).toBe(99);
  });

  it('reads what was used, not what was leased', async () => {
    const [first, second] = [await createProcess(), await createProcess()];
    for (let index = 0; index < 7; index += 1) await first.admit('wsp_used', 10_000);
    expect(await second.readUsed('wsp_used')).toBe(7);
  });
});
