import type { Source, SourceRun } from '@kamiyo/core/contracts';
import {
  Badge,
  Disclosure,
  ExternalLink,
  Facts,
  formatCount,
  formatCounted,
  formatDuration,
  formatShare,
  TextLink,
  Time,
  useNow,
  type Fact,
} from '@kamiyo/ui';
import type { ReactNode } from 'react';

import { breakerWords, describeRun, kindWords, runWords, stateWord } from './source-words.ts';

/** One source: fresh or not, how far behind, how much rests on it, and its last runs. */
export function SourceCard({ source }: { source: Source }): ReactNode {
  const now = useNow();
  const state = stateWord(source, now);
  const isRead = source.lastSuccessAt !== null || source.runs.length > 0;
  return (
    <section
      aria-labelledby={source.id}
      className="min-w-0 rounded-lg border border-line bg-surface p-4"
    >
      <div className="flex flex-wrap items-start justify-between gap-3">
        <div className="min-w-0">
          <h2 className="text-lg font-semibold" id={source.id}>
            {source.name}
          </h2>
          <p className="text-sm text-muted">
            {kindWords[source.kind]}
            {source.homepage === '' ? null : (
              <>
                {' · '}
                <ExternalLink href={source.homepage}>{hostOf(source.homepage)}</ExternalLink>
              </>
            )}
          </p>
        </div>
        <Badge tone={state.tone}>{state.label}</Badge>
      </div>
      {source.stateReason === null ? null : (
        <p className="mt-2 text-sm text-muted">{source.stateReason}</p>
      )}
      {isRead ? <SourceFacts source={source} /> : null}
      {source.runs.length === 0 ? null : <Runs runs={source.runs} />}
    </section>
  );
}

function SourceFacts({ source }: { source: Source }): ReactNode {
  const { kind } = source;
  return (
    <div className="mt-4">
      <Facts
        facts={[
          {
            label: kind === 'starter' ? 'Loaded' : 'Last read',
            value: <LastRead source={source} />,
          },
          ...(kind === 'starter' ? [] : readingFacts(source)),
          {
            label: 'Exploits it reports',
            value: (
              <TextLink href={`/exploits?source=${source.id}`}>
                {formatCount(source.exploits)}
              </TextLink>
            ),
          },
          { label: 'Share of the last year', value: shareOrUnknown(source.shareLastYear) },
          {
            label: 'Only witness of',
            value: shareOrUnknown(source.onlyWitnessShareLastYear),
          },
          ...(kind === 'starter' ? [] : comparedFacts(source)),
        ]}
      />
    </div>
  );
}

function LastRead({ source }: { source: Source }): ReactNode {
  const { lastSuccessAt, pollIntervalSeconds } = source;
  return (
    <>
      {lastSuccessAt === null ? 'never' : <Time at={lastSuccessAt} />}
      {pollIntervalSeconds === null ? null : (
        <span className="whitespace-nowrap text-muted">
          {' '}
          (every {formatDuration(pollIntervalSeconds * 1_000)})
        </span>
      )}
    </>
  );
}

/** Whether the source is left alone for now, and how late its reports are. */
function readingFacts(source: Source): Fact[] {
  const { breaker, lagHours } = source;
  return [
    { label: 'Breaker', value: <Breaker state={breaker} /> },
    {
      label: 'Reports come after',
      value: lagHours === null ? <NotMeasured /> : formatDuration(lagHours * 3_600_000),
    },
  ];
}

/** How the source stands beside the others. */
function comparedFacts({ agreement, firstReporter }: Source): Fact[] {
  return [
    { label: 'First to report', value: <Measure measure={firstReporter} /> },
    { label: 'Loss as others say', value: <Measure measure={agreement} /> },
  ];
}

function Measure({ measure }: { measure: Source['agreement'] }): ReactNode {
  if (measure.share === null) return <NotMeasured />;
  return (
    <>
      {formatShare(measure.share)} <span className="text-muted">of {formatCount(measure.n)}</span>
    </>
  );
}

function Runs({ runs }: { runs: readonly SourceRun[] }): ReactNode {
  const [latest, ...earlier] = runs;
  return (
    <div className="mt-4 grid gap-1.5 border-t border-line pt-3 text-sm">
      {latest === undefined ? null : <Run run={latest} />}
      {earlier.length === 0 ? null : (
        <Disclosure summary={formatCounted(earlier.length, 'earlier run')}>
          <ol className="grid gap-2.5">
            {earlier.map((run) => (
              <li key={run.id}>
                <Run run={run} />
              </li>
            ))}
          </ol>
        </Disclosure>
      )}
    </div>
  );
}

function Run({ run }: { run: SourceRun }): ReactNode {
  return (
    <p className="grid items-baseline gap-x-3 sm:grid-cols-[7rem_minmax(0,1fr)]">
      <span className="text-muted">
        <Time at={run.startedAt} />
      </span>
      <span>
        <Badge tone={runWords[run.status].tone}>{runWords[run.status].label}</Badge>{' '}
        {describeRun(run)}
      </span>
    </p>
  );
}

function shareOrUnknown(share: number | null): ReactNode {
  return share === null ? <NotMeasured /> : formatShare(share);
}

/** Whether reading is held off, as a word that differs in colour and sign too. */
function Breaker({ state }: { state: Source['breaker'] }): ReactNode {
  const { label, tone } = breakerWords[state];
  return state === 'closed' ? label : <Badge tone={tone}>{label}</Badge>;
}

function NotMeasured(): ReactNode {
  return <span className="text-muted italic">not measured yet</span>;
}

function hostOf(url: string): string {
  return URL.parse(url)?.hostname.replace(/^www\./, '') ?? url;
}
