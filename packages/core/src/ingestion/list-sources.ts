import type { Source } from '../contracts/source.ts';
import type { Clock } from '../kernel/clock.ts';
import { sources as definitions } from '../sources/sources.ts';
import { starterSource } from '../exploits/source-weights.ts';
import type { SourceFacts, SourceReader } from './source-reader.ts';

export type ListSourcesDeps = {
  clock: Clock;
  sources: SourceReader;
  /** The address each source is read from; null when it has to be configured first. */
  sourceUrls: Readonly<Record<string, string | null>>;
};

/** Every source that Kamiyo can read, how it is doing, and its measured share of the history. */
export async function listSources(deps: ListSourcesDeps): Promise<Source[]> {
  const facts = await deps.sources.readFacts(deps.clock.now());
  const known = definitions.map(({ id, name, homepage, kind, pollIntervalMs }) => ({
    ...{ id, name, homepage, kind },
    pollIntervalSeconds: pollIntervalMs / 1_000,
  }));
  const starter = {
    id: starterSource,
    name: 'Starter history',
    homepage: '',
    kind: 'starter' as const,
    pollIntervalSeconds: null,
  };
  return [...known, starter].map((definition) => {
    const own = facts.sources.find((row) => row.source === definition.id) ?? null;
    return {
      ...definition,
      ...stateOf(own, definition.id === starterSource || deps.sourceUrls[definition.id] !== null),
      breaker: own?.breaker ?? 'closed',
      lastSuccessAt: own?.lastSuccessAt ?? lastSuccessOf(own),
      lastAttemptAt: own?.lastAttemptAt ?? own?.runs[0]?.startedAt ?? null,
      liveReports: own?.liveReports ?? 0,
      exploits: own?.exploits ?? 0,
      shareLastYear: share(own?.exploitsLastYear ?? 0, facts.exploitsLastYear),
      onlyWitnessShareLastYear: share(own?.onlyWitnessLastYear ?? 0, facts.exploitsLastYear),
      firstReporter: measure(own?.firstReporter),
      agreement: measure(own?.agreement),
      lagHours: own?.lagHours ?? null,
      runs: own?.runs ?? [],
    };
  });
}

function stateOf(
  facts: SourceFacts | null,
  configured: boolean,
): Pick<Source, 'state' | 'stateReason'> {
  if (facts?.lastFailure != null) return { state: 'degraded', stateReason: facts.lastFailure };
  const last = facts?.runs.find((run) => run.status !== 'running');
  if (last !== undefined && ['failed', 'degraded', 'quarantined'].includes(last.status)) {
    return { state: 'degraded', stateReason: last.message };
  }
  if (last !== undefined || facts?.lastSuccessAt != null) return { state: 'ok', stateReason: null };
  if (!configured) {
    return { state: 'unconfigured', stateReason: 'No address is set for this source.' };
  }
  return { state: 'never_run', stateReason: null };
}

function lastSuccessOf(facts: SourceFacts | null): string | null {
  const good = facts?.runs.find((run) => run.status === 'succeeded' || run.status === 'unchanged');
  return good?.finishedAt ?? null;
}

function measure(counted: { count: number; n: number } | undefined): Source['agreement'] {
  return { share: share(counted?.count ?? 0, counted?.n ?? 0), n: counted?.n ?? 0 };
}

function share(part: number, whole: number): number | null {
  return whole === 0 ? null : Math.round((part / whole) * 10_000) / 10_000;
}
