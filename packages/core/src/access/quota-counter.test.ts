import { describe, expect, it } from 'vitest';

import { QuotaCounter } from './quota-counter.ts';
import type { QuotaBus, QuotaStore } from './quota-store.ts';

/** The shared count as a database keeps it: every call is atomic, and takes a moment. */
function createMemoryStore() {
  const counts = new Map<string, number>();
  const asked = { takes: 0 };
  const pause = () => new Promise<void>((resolve) => setTimeout(resolve, 1));
  const store: QuotaStore = {
    take: async ({ subject, day, wanted, limit }) => {
      await pause();
      asked.takes += 1;
      const key = `${subject}/${day}`;
      const taken = counts.get(key) ?? 0;
      const granted = limit === null ? wanted : Math.max(0, Math.min(wanted, limit - taken));
      counts.set(key, taken + granted);
      return { granted, taken: taken + granted };
    },
    giveBack: async ({ subject, day, count }) => {
      await pause();
      const key = `${subject}/${day}`;
      counts.set(key, (counts.get(key) ?? 0) - count);
    },
    readTaken: async (subject, day) => {
      await pause();
      return counts.get(`${subject}/${day}`) ?? 0;
    },
  };
  return { store, asked };
}

/** Processes that hear each other, but not themselves. */
function createMemoryBus(): () => QuotaBus {
  const holders: { owner: symbol; giveBack: (subject: string) => Promise<void> }[] = [];
  return () => {
    const owner = Symbol('process');
    return {
      recall: async (subject) => {
        const others = holders.filter((holder) => holder.owner !== owner);
        await Promise.all(others.map(({ giveBack }) => giveBack(subject)));
      },
      onRecall: (giveBack) => holders.push({ owner, giveBack }),
    };
  };
}

function createProcesses(count: number, now = { value: new Date('2026-05-01T10:00:00Z') }) {
  const { store, asked } = createMemoryStore();
  const busOf = createMemoryBus();
  const clock = { now: () => now.value };
  const counters = Array.from(
    { length: count },
    () => new QuotaCounter({ store, bus: busOf(), clock, refusalMemoryMs: 5 }),
  );
  return { counters, asked, now, store };
}

async function send(
  counters: readonly QuotaCounter[],
  options: { clients: number; requests: number; limit: number | null },
): Promise<{ admitted: number; refused: number }> {
  const outcome = { admitted: 0, refused: 0 };
  let sent = 0;
  const client = async (counter: QuotaCounter | undefined) => {
    while (sent < options.requests) {
      sent += 1;
      const admission = await counter?.admit('wsp', options.limit);
      if (admission?.admitted === true) outcome.admitted += 1;
      else outcome.refused += 1;
    }
  };
  await Promise.all(
    Array.from({ length: options.clients }, (_, index) =>
      client(counters[index % counters.length]),
    ),
  );
  return outcome;
}

describe('QuotaCounter', () => {
  it.each([1, 2, 5])('admits exactly the limit over %i processes', async (processes) => {
    const { counters, asked } = createProcesses(processes);
    const outcome = await send(counters, { clients: 64, requests: 1_500, limit: 1_000 });
    expect(outcome).toEqual({ admitted: 1_000, refused: 500 });
    expect(asked.takes).toBeLessThan(400);
  });

  it('asks the others for what they hold before it refuses', async () => {
    const { counters } = createProcesses(2);
    const [first, second] = counters;
    await first?.admit('wsp', 1_000);
    const outcome = await send([second ?? counters[0]] as QuotaCounter[], {
      ...{ clients: 8, requests: 1_200, limit: 1_000 },
    });
    expect(outcome.admitted).toBe(999);
  });

  it('starts anew at midnight UTC', async () => {
    const { counters, now } = createProcesses(2);
    now.value = new Date('2026-05-01T23:59:59.900Z');
    expect((await send(counters, { clients: 8, requests: 30, limit: 20 })).admitted).toBe(20);
    now.value = new Date('2026-05-02T00:00:00.000Z');
    expect((await send(counters, { clients: 8, requests: 30, limit: 20 })).admitted).toBe(20);
  });

  it('does not give the new day what was refunded of the one before', async () => {
    const { counters, now } = createProcesses(1);
    now.value = new Date('2026-05-01T23:59:59.900Z');
    const admission = await counters[0]?.admit('wsp', 20);
    now.value = new Date('2026-05-02T00:00:00.000Z');
    counters[0]?.refund('wsp', admission?.day ?? '');
    expect((await send(counters, { clients: 8, requests: 30, limit: 20 })).admitted).toBe(20);
  });

  it('lets a raised limit take effect with the next request', async () => {
    const { counters } = createProcesses(2);
    await send(counters, { clients: 8, requests: 40, limit: 20 });
    const raised = await send(counters, { clients: 8, requests: 50, limit: 60 });
    expect(raised).toEqual({ admitted: 40, refused: 10 });
  });

  it('does not count what was refunded, and reads what was used exactly', async () => {
    const { counters } = createProcesses(2);
    const [first, second] = counters;
    for (let index = 0; index < 30; index += 1) await first?.admit('wsp', 1_000);
    for (let index = 0; index < 10; index += 1) first?.refund('wsp', '2026-05-01');
    await second?.admit('wsp', 1_000);
    expect(await second?.readUsed('wsp')).toBe(21);
    expect(await first?.readUsed('wsp')).toBe(21);
  });

  it('gives back what lies unused', async () => {
    const { counters, store } = createProcesses(1);
    await counters[0]?.admit('wsp', 1_000);
    await counters[0]?.release();
    expect(await store.readTaken('wsp', '2026-05-01')).toBe(1);
  });

  it('counts without a limit, and never refuses', async () => {
    const { counters } = createProcesses(2);
    const outcome = await send(counters, { clients: 16, requests: 900, limit: null });
    expect(outcome).toEqual({ admitted: 900, refused: 0 });
    expect(await counters[0]?.readUsed('wsp')).toBe(900);
  });

  it('without a limit waits for the database only once', async () => {
    const { counters, asked } = createProcesses(1);
    await counters[0]?.admit('wsp', null);
    for (let index = 0; index < 20_000; index += 1) {
      if (index % 500 === 0) await new Promise((resolve) => setTimeout(resolve, 5));
      expect(counters[0]?.tryAdmit('wsp', null)).not.toBeNull();
    }
    expect(asked.takes).toBeLessThan(8);
    expect(await counters[0]?.readUsed('wsp')).toBe(20_001);
  });
});
