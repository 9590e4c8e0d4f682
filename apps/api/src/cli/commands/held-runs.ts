import {
  acceptRun,
  discardRun,
  listHeldRuns,
  type HeldRun,
  type HeldRunStore,
} from '@kamiyo/core/judgements';
import { createHeldRunStore } from '@kamiyo/db';

import type { Runtime } from '../../composition/runtime.ts';
import { toTable, type Output } from '../output.ts';
import { withRuntime } from '../with-runtime.ts';
import { ingestToJson, ingestToText } from './ingest-output.ts';

const actor = 'operator';
const namesInTable = 5;

/** `kamiyo quarantine runs`: payloads that were not believed, and what each would do. */
export async function heldRunsCommand(output: Output): Promise<void> {
  await withRuntime(output, async (runtime) => {
    const runs = await listHeldRuns({ held: heldRuns(runtime), store: runtime.store });
    output.result({ runs }, () =>
      toTable(['run', 'source', 'since', 'new', 'changed', 'withdraws'], runs.map(toRow)),
    );
  });
}

/** `kamiyo quarantine accept-run <run> --reason …`. */
export async function acceptRunCommand(
  output: Output,
  runId: string,
  { because: reason }: { because: string },
): Promise<void> {
  await withRuntime(output, async (runtime) => {
    const onProgress = (done: number, total: number) => {
      output.progress(`${String(done)} of ${String(total)} reports`);
    };
    const ingest = { ...runtime.ingest, onProgress };
    const result = await acceptRun({ held: heldRuns(runtime), ingest }, { runId, reason, actor });
    output.result(ingestToJson(result), () => ingestToText(result));
  });
}

/** `kamiyo quarantine discard-run <run> --reason …`. */
export async function discardRunCommand(
  output: Output,
  runId: string,
  { because: reason }: { because: string },
): Promise<void> {
  await withRuntime(output, async (runtime) => {
    const { clock } = runtime.services;
    await discardRun({ held: heldRuns(runtime), clock }, { runId, reason, actor });
    output.result({ run: runId, state: 'discarded' }, () => `${runId} is discarded.`);
  });
}

function heldRuns(runtime: Runtime): HeldRunStore {
  return createHeldRunStore(runtime.database);
}

function toRow(run: HeldRun): string[] {
  const names = run.retracts.slice(0, namesInTable).join(', ');
  const more = run.retracted > namesInTable ? ', …' : '';
  return [
    ...[run.runId, run.source, run.startedAt.slice(0, 16)],
    ...[String(run.new), String(run.changed)],
    run.retracted === 0 ? '0' : `${String(run.retracted)}: ${names}${more}`,
  ];
}
