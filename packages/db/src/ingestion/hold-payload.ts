import { gzipSync } from 'node:zlib';

import type { Database } from '../client/database.ts';

/** Larger payloads are not kept: no source comes near. */
const pagesBytesMax = 64 * 1_024 * 1_024;

/** Keeps a payload for an operator; see `IngestionStore.holdPayload`. */
export async function holdPayload(
  { prisma }: Pick<Database, 'prisma'>,
  run: { runId: string; source: string; pages: readonly string[] },
): Promise<void> {
  const text = JSON.stringify(run.pages);
  if (text.length > pagesBytesMax) return;
  const { payloadHash } = await prisma.sourceRun.findUniqueOrThrow({
    where: { id: run.runId },
    select: { payloadHash: true },
  });
  const ofSource = { run: { source: run.source } };
  const discarded = await prisma.heldPayload.findFirst({
    where: { state: 'discarded', run: { source: run.source, payloadHash } },
  });
  if (discarded !== null) return;
  await prisma.$transaction([
    prisma.heldPayload.updateMany({
      where: { state: 'waiting', ...ofSource },
      data: { state: 'superseded', pages: null },
    }),
    prisma.heldPayload.create({
      data: { runId: run.runId, state: 'waiting', pages: gzipSync(text) },
    }),
  ]);
}
