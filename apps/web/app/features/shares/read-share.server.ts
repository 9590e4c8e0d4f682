import {
  findChain,
  isTechniqueId,
  techniqueLabel,
  type ExploitPage,
  type Share,
} from '@kamiyo/core/contracts';

import type { Api } from '../../lib/api.server.ts';
import { fillPeriods, lastMonths, toDay, type Period } from '../../lib/periods.ts';
import type { ShareKind } from './share-kind.ts';

const monthsShown = 48;
const rowsShown = 25;

export type ShareScreenData = {
  kind: ShareKind;
  share: Share;
  exploits: number;
  months: Period[];
  latest: ExploitPage;
};

/** One chain or technique; null when the vocabulary has no such id. */
export async function readShare(
  api: Api,
  { kind, id }: { kind: ShareKind; id: string },
  now: number,
): Promise<ShareScreenData | null> {
  const name = nameOf(kind, id);
  if (name === null) return null;
  const starts = lastMonths(now, monthsShown);
  const [shares, summary, timeline, latest] = await Promise.all([
    kind === 'chain' ? api.chains.list.query() : api.techniques.list.query(),
    api.stats.summary.query(),
    api.stats.timeline.query({ interval: 'month', from: toDay(starts[0] ?? now), [kind]: id }),
    api.exploits.list.query({ [kind]: [id], limit: rowsShown }),
  ]);
  return {
    ...{ kind, latest, exploits: summary.exploits },
    share: shares.data.find((row) => row.id === id) ?? emptyShare(id, name),
    months: fillPeriods(starts, timeline.data),
  };
}

function nameOf(kind: ShareKind, id: string): string | null {
  if (kind === 'chain') return findChain(id)?.name ?? null;
  return isTechniqueId(id) ? techniqueLabel(id) : null;
}

function emptyShare(id: string, name: string): Share {
  return {
    ...{ id, name, count: 0, countLastYear: 0, knownLossUsd: '0', unknownLossCount: 0 },
    lastOccurredAt: null,
  };
}
