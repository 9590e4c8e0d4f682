import { listSources } from '@kamiyo/core/ingestion';

import { toTable, type Output } from '../output.ts';
import { withRuntime } from '../with-runtime.ts';

/** `kamiyo sources`: how every source is doing. */
export async function sourcesCommand(output: Output): Promise<void> {
  await withRuntime(output, async (runtime) => {
    const sources = await listSources(runtime.services);
    output.result({ sources }, () =>
      toTable(
        ['source', 'state', 'breaker', 'last success', 'reports', 'share', 'reason'],
        sources.map((source) => [
          source.id,
          source.state,
          source.breaker,
          source.lastSuccessAt ?? 'never',
          String(source.liveReports),
          source.shareLastYear === null ? '–' : `${(source.shareLastYear * 100).toFixed(1)} %`,
          source.stateReason ?? '',
        ]),
      ),
    );
  });
}
