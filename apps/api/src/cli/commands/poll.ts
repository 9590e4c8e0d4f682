import { sources as definitions } from '@kamiyo/core/sources';

import { pollSource, type PollOutcome } from '../../jobs/poll-source/poll-source.ts';
import { getSource } from '../get-source.ts';
import { toTable, type Output } from '../output.ts';
import { withRuntime } from '../with-runtime.ts';

/** `kamiyo poll [source]`: reads one source now, or every one that has an address. */
export async function pollCommand(output: Output, sourceId: string | undefined): Promise<void> {
  const chosen = sourceId === undefined ? definitions : [getSource(sourceId)];
  await withRuntime(output, async (runtime) => {
    const outcomes: PollOutcome[] = [];
    for (const source of chosen) {
      const url = runtime.services.sourceUrls[source.id] ?? null;
      if (url === null) {
        if (sourceId === undefined) continue;
        throw new Error(
          `${source.name} has no address. Set ${source.id.toUpperCase()}_URL to its feed.`,
        );
      }
      output.progress(`Reading ${source.name} …`);
      outcomes.push(await pollSource(runtime.poll, { source, url }));
    }
    output.result({ sources: outcomes }, () =>
      toTable(['source', 'outcome', 'detail'], outcomes.map(toRow)),
    );
    if (outcomes.some((outcome) => outcome.status === 'unreachable')) process.exitCode = 2;
  });
}

function toRow(outcome: PollOutcome): string[] {
  if (outcome.status === 'unreachable') return [outcome.source, 'unreachable', outcome.reason];
  if (outcome.status === 'not_modified') return [outcome.source, 'not modified', ''];
  const { result } = outcome;
  const detail =
    result.message ??
    `${String(result.new)} new, ${String(result.changed)} changed of ${String(result.rows)} rows`;
  return [outcome.source, result.status, detail];
}
