import type { ExploitPage, ExploitSummary, Source, StatsSummary } from '@kamiyo/core/contracts';

import type { Api } from '../../lib/api.server.ts';
import { fillPeriods, lastWeeks, toDay, type Period } from '../../lib/periods.ts';
import { listHref, readListQuery, type ListQuery } from '../exploits/filter/list-query.ts';
import { toListInput } from '../exploits/filter/to-list-input.ts';
import { isLate } from '../sources/is-late.ts';
import { feedInput } from './feed-input.ts';

const weeksShown = 53;
const openCaseDays = 365;
const openCasesShown = 8;
const dayMs = 86_400_000;

/** How up to date the record is, from the sources that are read live. */
export type Freshness = {
  readAt: string | null;
  liveSources: number;
  /** Names of those that failed, or were not read when they should have been. */
  troubled: string[];
};

export type HomeScreenData = {
  latest: ExploitPage;
  summary: StatsSummary;
  weeks: Period[];
  /** The largest of which nothing is known to have come back, and where all of them are. */
  openCases: { exploits: readonly ExploitSummary[]; href: string };
  freshness: Freshness;
};

export async function readHome(api: Api, now: number): Promise<HomeScreenData> {
  const starts = lastWeeks(now, weeksShown);
  const from = toDay(starts[0] ?? now);
  const open = openCasesQuery(now);
  const [latest, summary, timeline, sources, openCases] = await Promise.all([
    api.exploits.list.query(feedInput),
    api.stats.summary.query(),
    api.stats.timeline.query({ interval: 'week', from }),
    api.sources.list.query(),
    api.exploits.list.query({ ...toListInput(open), limit: openCasesShown }),
  ]);
  return {
    ...{ latest, summary },
    weeks: fillPeriods(starts, timeline.data),
    openCases: { exploits: openCases.data, href: listHref(open) },
    freshness: toFreshness(sources.data, now),
  };
}

/** The list that a person would see: what is read here and what the link leads to are one. */
function openCasesQuery(now: number): ListQuery {
  return {
    ...readListQuery(new URLSearchParams()),
    ...{ hasRecovery: 'false', lossKnown: 'true', sort: '-lossUsd' },
    from: toDay(now - openCaseDays * dayMs),
  };
}

function toFreshness(sources: readonly Source[], now: number): Freshness {
  const live = sources.filter((source) => source.kind !== 'starter');
  const times = live.flatMap((source) => source.lastSuccessAt ?? []).sort();
  const read = live.filter((source) => source.lastSuccessAt !== null);
  const troubled = live.filter(
    (source) => source.state === 'degraded' || (read.includes(source) && isLate(source, now)),
  );
  return {
    readAt: times.at(-1) ?? null,
    liveSources: read.length,
    troubled: troubled.map((source) => source.name),
  };
}
