import type { ReportDraft } from '@kamiyo/core/reports';
import { addReports, resolveAll, syntheticReports } from '@kamiyo/core/resolution';
import { describeResolutionIndex } from '@kamiyo/core/testing';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';

import { createTestDatabase, type TestDatabase } from '../testing/index.ts';
import { createResolutionIndex } from './resolution-index.ts';

let database: TestDatabase;
let judgements = 0;

beforeAll(async () => {
  database = await createTestDatabase(inject('postgresServerUrl'));
});
afterAll(async () => {
  await database.close();
});

/** An empty index over the database, storing reports and judgements as their owners would. */
async function createEmptyIndex() {
  const { prisma, pool } = database;
  await pool.query('TRUNCATE "Judgement", "MatchEdge", "BlockKey", "Report" CASCADE');
  return createResolutionIndex(prisma, {
    saveReports: async (reports) => {
      for (const { id, source, draft } of reports) {
        const row = { source, naturalKey: id, version: 1, contentHash: '', state: 'live', draft };
        const times = { runId: 'run', firstSeenAt: new Date(), changedAt: new Date() };
        await prisma.report.upsert({
          where: { id },
          create: { id, ...row, ...times },
          update: row,
        });
      }
    },
    forgetReports: async (ids) => {
      const gone = { state: 'retracted' };
      await prisma.report.updateMany({ where: { id: { in: [...ids] } }, data: gone });
    },
    saveJudgement: async (judgement) => {
      judgements += 1;
      const id = `jdg_${String(judgements).padStart(6, '0')}`;
      const createdAt = new Date(Date.now() + judgements);
      await prisma.judgement.create({
        data: { ...judgement, id, reason: 'test', actor: 'test', createdAt },
      });
    },
  });
}

describeResolutionIndex('in Postgres', createEmptyIndex);

describe('createResolutionIndex', () => {
  it('groups a seeded corpus like the one in memory', async () => {
    const reports = syntheticReports(300, 7);
    const index = await createEmptyIndex();
    for (let start = 0; start < reports.length; start += 60) {
      await addReports(index, reports.slice(start, start + 60));
    }
    const component = await index.componentOf(reports.map((report) => report.id));
    const expected = resolveAll(reports);
    expect(component.edges.map(({ reportA, reportB }) => `${reportA} ${reportB}`).sort()).toEqual(
      expected.edges.map(({ reportA, reportB }) => `${reportA} ${reportB}`).sort(),
    );
    const drafts = new Map(reports.map(({ id, draft }) => [id, draft]));
    for (const { id, draft } of component.reports) {
      expect(draft).toEqual(drafts.get(id) satisfies ReportDraft | undefined);
    }
  });
});
