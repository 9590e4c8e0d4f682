import type { RunOutcome, RunRejection } from '@kamiyo/core/ingestion';

import type { PrismaClient } from '../generated/prisma/client.ts';

/** Why rows were rejected is kept for this many rows of a run; the count is exact anyway. */
const rejectionsMax = 500;
const excerptLength = 300;

/** Closes a run with its figures. */
export async function finishRun(
  prisma: PrismaClient,
  input: { runId: string; outcome: RunOutcome; rejections: readonly RunRejection[]; now: Date },
): Promise<void> {
  const { runId, outcome, now } = input;
  await prisma.$transaction([
    prisma.runRejection.createMany({
      data: input.rejections.slice(0, rejectionsMax).map((rejection) => ({
        runId,
        rowIndex: rejection.rowIndex,
        reason: rejection.reason,
        excerpt: rejection.excerpt.slice(0, excerptLength),
      })),
    }),
    prisma.sourceRun.update({
      where: { id: runId },
      data: {
        status: outcome.status,
        finishedAt: now,
        rows: outcome.rows,
        reportsNew: outcome.new,
        reportsChanged: outcome.changed,
        reportsUnchanged: outcome.unchanged,
        quarantined: outcome.quarantined,
        rejected: outcome.rejected,
        retracted: outcome.retracted,
        exploitsCreated: outcome.exploits.created,
        exploitsUpdated: outcome.exploits.updated,
        exploitsMerged: outcome.exploits.merged,
        seqFrom: outcome.seq === null ? null : BigInt(outcome.seq.from),
        seqTo: outcome.seq === null ? null : BigInt(outcome.seq.to),
        message: outcome.message,
      },
    }),
  ]);
}
