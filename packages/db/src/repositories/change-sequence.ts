import type { Queryable } from '../client/database.ts';

/**
 * Draws `count` consecutive places of the change sequence and returns the first. The counter's
 * row stays locked until the transaction ends: whoever draws later commits later, so a reader
 * never sees a place before the ones below it, and a rolled-back draw leaves no gap. Draw last in
 * a transaction, to hold the lock briefly.
 */
export async function drawSequence(tx: Queryable, count: number): Promise<bigint> {
  if (!Number.isInteger(count) || count < 1) throw new RangeError('count must be at least 1');
  const [row] = await tx.$queryRaw<{ seq: bigint }[]>`
    UPDATE "ChangeCounter" SET seq = seq + ${count} WHERE id = 1 RETURNING seq`;
  if (row === undefined) throw new Error('The change counter is missing: run `kamiyo migrate`.');
  return row.seq - BigInt(count) + 1n;
}

/** The last place that was given out and committed; 0 when there is none. */
export async function readLastSeq(db: Queryable): Promise<bigint> {
  const [row] = await db.$queryRaw<{ seq: bigint }[]>`
    SELECT seq FROM "ChangeCounter" WHERE id = 1`;
  return row?.seq ?? 0n;
}
