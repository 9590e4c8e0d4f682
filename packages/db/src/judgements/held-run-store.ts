import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';

import type { HeldPayload, HeldRunStore } from '@kamiyo/core/judgements';

import type { Database } from '../client/database.ts';
import type { HeldPayload as HeldRow, SourceRun } from '../generated/prisma/client.ts';

const inflate = promisify(gunzip);
const withRun = { run: true } as const;

/** Payloads that wait for an operator, in Postgres. */
export function createHeldRunStore({ prisma }: Pick<Database, 'prisma'>): HeldRunStore {
  return {
    listHeld: async () => {
      const rows = await prisma.heldPayload.findMany({
        where: { state: 'waiting' },
        include: withRun,
        orderBy: [{ run: { startedAt: 'asc' } }, { runId: 'asc' }],
      });
      return Promise.all(rows.map(toHeld));
    },
    findHeld: async (runId) => {
      const row = await prisma.heldPayload.findFirst({
        where: { runId, state: 'waiting' },
        include: withRun,
      });
      return row === null ? null : toHeld(row);
    },
    settle: async ({ runId, state, acceptedRunId, actor, reason, now }) => {
      await prisma.$transaction([
        prisma.heldPayload.update({
          where: { runId },
          data: { state, acceptedRunId, decidedAt: now, decidedBy: actor, reason, pages: null },
        }),
        prisma.auditEntry.create({
          data: {
            ...{ at: now, actor, action: `run.${state}`, subject: runId },
            detail: { reason, acceptedRunId },
          },
        }),
      ]);
    },
  };
}

async function toHeld(row: HeldRow & { run: SourceRun }): Promise<HeldPayload> {
  const { run, pages } = row;
  const text = pages === null ? '[]' : (await inflate(pages)).toString('utf8');
  return {
    runId: row.runId,
    source: run.source,
    trigger: run.trigger as HeldPayload['trigger'],
    startedAt: run.startedAt.toISOString(),
    message: run.message ?? '',
    pages: JSON.parse(text) as string[],
  };
}
