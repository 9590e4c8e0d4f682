import { rebuildExploits } from '@kamiyo/core/ingestion';
import { createRebuildStore } from '@kamiyo/db';

import type { Output } from '../output.ts';
import { withRuntime } from '../with-runtime.ts';

const steps = { keys: 'Keys', groups: 'Groupings' } as const;

/** `kamiyo exploits rebuild`: brings all exploits to the present model. */
export async function rebuildCommand(output: Output): Promise<void> {
  await withRuntime(output, async (runtime) => {
    const result = await rebuildExploits(
      {
        store: createRebuildStore(runtime.database),
        clock: runtime.services.clock,
        onProgress: (step, done, total) => {
          output.progress(`${steps[step]}: ${String(done)} of ${String(total)} reports`);
        },
      },
      { actor: 'operator' },
    );
    const { reports, rekeyed, edges } = result;
    const { created, updated, merged, seq } = result.exploits;
    const places = seq === null ? null : { from: seq.from.toString(), to: seq.to.toString() };
    const exploits = { created, updated, merged };
    output.result({ reports, rekeyed, edges, exploits, seq: places }, () =>
      places === null
        ? `Nothing that is published changed over ${String(reports)} reports.`
        : `${String(created)} created, ${String(updated)} updated, ${String(merged)} merged; ` +
          `changes ${places.from} to ${places.to}.`,
    );
  });
}
