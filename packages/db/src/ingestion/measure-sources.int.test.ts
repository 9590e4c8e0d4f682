import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';

import { createTestDatabase, type TestDatabase } from '../testing/index.ts';
import { measureSources } from './measure-sources.ts';

const since = new Date('2026-01-01T00:00:00Z');
/** Half of what a statement may take: comparing every report with every other takes far longer. */
const answerMsMax = 5_000;
let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase(inject('postgresServerUrl'));
  // Agreement is read from the reports alone: the incidents need not be there.
  await database.pool.query('ALTER TABLE "Report" DROP CONSTRAINT "Report_exploitId_fkey"');
});
afterAll(async () => {
  await database.close();
});
beforeEach(async () => {
  await database.pool.query('TRUNCATE "Report" CASCADE');
});

/** One report of a source on an incident, with the loss that it states. */
async function insertReport(source: string, exploit: string, usd: string | null): Promise<void> {
  const id = `rep_${source}_${exploit}`;
  const row = { source, naturalKey: id, version: 1, contentHash: '', state: 'live' };
  const at = { runId: 'run', firstSeenAt: since, changedAt: since };
  await database.prisma.report.create({
    data: { id, ...row, ...at, exploitId: exploit, draft: { lossUsd: usd } },
  });
}

describe('measureSources', () => {
  it('compares a loss with the median of what the others state', async () => {
    await insertReport('blocksec', 'exp_a', '1000000');
    await insertReport('defillama', 'exp_a', '1050000');
    await insertReport('rekt', 'exp_a', '9000000');
    await insertReport('rekt', 'exp_b', '5');
    await insertReport('blocksec', 'exp_b', null);
    const measures = await measureSources(database.prisma, since);
    expect(measures.of('blocksec').agreement).toEqual({ count: 1, n: 1 });
    expect(measures.of('rekt').agreement).toEqual({ count: 0, n: 1 });
  });

  it('leaves the starter history out: it repeats the others', async () => {
    await insertReport('blocksec', 'exp_a', '1000000');
    await insertReport('starter', 'exp_a', '1000000');
    const measures = await measureSources(database.prisma, since);
    expect(measures.of('blocksec').agreement).toEqual({ count: 0, n: 0 });
  });

  it('answers in time over 40,000 reports', async () => {
    await database.pool.query(`
      INSERT INTO "Report" (id, source, "naturalKey", version, "contentHash", state, draft, "runId",
                            "firstSeenAt", "changedAt", "exploitId")
      SELECT 'rep_' || n, 'source' || n % 2, n, 1, '', 'live', '{"lossUsd":"1000"}'::jsonb, 'run',
             now(), now(), 'exp_' || n / 2
        FROM generate_series(1, 40000) AS n`);
    const started = performance.now();
    const measures = await measureSources(database.prisma, since);
    expect(performance.now() - started).toBeLessThan(answerMsMax);
    expect(measures.of('source0').agreement).toEqual({ count: 19_999, n: 19_999 });
  });
});
