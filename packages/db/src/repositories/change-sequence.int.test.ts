import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';

import { createTestDatabase, type TestDatabase } from '../testing/index.ts';
import { drawSequence } from './change-sequence.ts';

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase(inject('postgresServerUrl'));
});
afterAll(async () => {
  await database.close();
});

const writers = 32;
const drawsPerWriter = 15;

/** Writes `count` changes in one transaction, and fails on purpose now and then. */
async function writeChanges(writer: number, draw: number): Promise<void> {
  const count = 1 + ((writer + draw) % 3);
  await database.prisma.$transaction(
    async (tx) => {
      const first = await drawSequence(tx, count);
      await tx.change.createMany({
        data: Array.from({ length: count }, (_, index) => ({
          seq: first + BigInt(index),
          exploitId: `exp_${String(writer)}_${String(draw)}_${String(index)}`,
          revision: 1,
          causes: ['created'],
          name: 'X',
          at: new Date(),
        })),
      });
      if ((writer * 7 + draw) % 5 === 0) throw new Error('rolled back on purpose');
    },
    { maxWait: 60_000, timeout: 60_000 },
  );
}

describe('drawSequence', () => {
  it('leaves no gap and shows a reader no place before its predecessors, with 32 writers', async () => {
    let finished = false;
    const seen: bigint[] = [];
    const poll = async () => {
      while (!finished) {
        const after = seen.at(-1) ?? 0n;
        const rows = await database.prisma.change.findMany({
          where: { seq: { gt: after } },
          orderBy: { seq: 'asc' },
          select: { seq: true },
        });
        seen.push(...rows.map((row) => row.seq));
      }
    };
    const poller = poll();
    const results = await Promise.all(
      Array.from({ length: writers }, async (_, writer) => {
        const outcomes: PromiseSettledResult<void>[] = [];
        for (let draw = 0; draw < drawsPerWriter; draw += 1) {
          outcomes.push(...(await Promise.allSettled([writeChanges(writer, draw)])));
        }
        return outcomes;
      }),
    );
    finished = true;
    await poller;

    const rolledBack = results.flat().filter((outcome) => outcome.status === 'rejected').length;
    const total = await database.prisma.change.count();
    expect(rolledBack).toBeGreaterThan(0);
    expect(total).toBeGreaterThan(writers * drawsPerWriter);
    const rest = await database.prisma.change.findMany({
      where: { seq: { gt: seen.at(-1) ?? 0n } },
      orderBy: { seq: 'asc' },
    });
    expect([...seen, ...rest.map((row) => row.seq)]).toEqual(
      Array.from({ length: total }, (_, index) => BigInt(index + 1)),
    );
  });
});
