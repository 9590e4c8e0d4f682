import type { ClaimState } from '@kamiyo/core/exploits';
import type { ClaimRow, QuarantinedClaimRow } from '@kamiyo/core/judgements';
import type { ClaimField, ReportDraft } from '@kamiyo/core/reports';

import type { Queryable } from '../client/database.ts';
import { Prisma, type Claim, type Report } from '../generated/prisma/client.ts';

const { sql } = Prisma;
const shownMax = 500;

type ClaimOfReport = Claim & { report: Report };

/**
 * The claims that wait for a decision: those that were implausible when they came, and losses that
 * every other source of the exploit contradicts.
 */
export async function listQuarantinedClaims(db: Queryable): Promise<QuarantinedClaimRow[]> {
  const contradicted = await readContradictedLosses(db);
  const rows = await db.claim.findMany({
    where: {
      report: { state: 'live' },
      OR: [
        { state: 'quarantined' },
        { state: 'live', field: 'lossUsd', reportId: { in: [...contradicted.keys()] } },
      ],
    },
    include: { report: true },
    orderBy: [{ report: { changedAt: 'desc' } }, { reportId: 'asc' }, { field: 'asc' }],
    take: shownMax,
  });
  const others = await readOtherClaims(db, rows);
  return rows.map((row) => ({
    ...toClaimRow(row),
    state: 'quarantined',
    reason: row.reason ?? contradicted.get(row.reportId) ?? null,
    others: others
      .filter(({ field, report }) => field === row.field && sameExploit(report, row.report))
      .filter(({ reportId }) => reportId !== row.reportId)
      .map(({ report, value }) => ({ source: report.source, value })),
  }));
}

/** A claim with what a person knows it by. */
export function toClaimRow(row: ClaimOfReport): ClaimRow {
  return {
    reportId: row.reportId,
    source: row.report.source,
    exploitId: row.report.exploitId,
    name: (row.report.draft as ReportDraft).name,
    field: row.field as ClaimField,
    value: row.value,
    state: row.state as ClaimState,
    reason: row.reason,
  };
}

/** By report, why its loss is not published; such facts are disputed, and few are. */
async function readContradictedLosses(db: Queryable): Promise<ReadonlyMap<string, string>> {
  const rows = await db.$queryRaw<{ reportId: string; reason: string }[]>(sql`
    SELECT claim->>'reportId' AS "reportId", claim->>'reason' AS reason
      FROM "Exploit" e, jsonb_array_elements(e.record->'claims') AS claim
     WHERE e.listed AND e.status = 'disputed'
       AND claim->>'field' = 'lossUsd' AND claim->>'state' = 'quarantined'
     LIMIT ${shownMax}`);
  return new Map(rows.map(({ reportId, reason }) => [reportId, reason]));
}

/** Claims of the same fields by the reports of the same exploits. */
async function readOtherClaims(
  db: Queryable,
  rows: readonly ClaimOfReport[],
): Promise<ClaimOfReport[]> {
  const exploitIds = rows.flatMap(({ report }) => report.exploitId ?? []);
  return db.claim.findMany({
    where: {
      state: { not: 'rejected' },
      field: { in: rows.map(({ field }) => field) },
      report: { state: 'live', exploitId: { in: exploitIds } },
    },
    include: { report: true },
    orderBy: [{ report: { source: 'asc' } }, { reportId: 'asc' }],
  });
}

function sameExploit(a: Report, b: Report): boolean {
  return a.exploitId !== null && a.exploitId === b.exploitId;
}
