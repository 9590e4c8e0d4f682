import { saveExploits, type Database } from '@kamiyo/db';

import { madeUpExploit } from '../testing/made-up-exploit.ts';

const batchSize = 2_000;

/** Fills an empty database with made-up exploits through the very code that publishes real ones. */
export async function seedExploits(
  database: Database,
  count: number,
  onProgress: (done: number) => void,
): Promise<void> {
  const now = new Date();
  for (let start = 0; start < count; start += batchSize) {
    const size = Math.min(batchSize, count - start);
    const writes = Array.from({ length: size }, (_, index) => madeUpExploit(start + index, now));
    await database.prisma.$transaction((tx) => saveExploits(tx, writes, now), { timeout: 60_000 });
    onProgress(start + size);
  }
  await database.pool.query('VACUUM ANALYZE');
}
