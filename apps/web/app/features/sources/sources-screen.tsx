import type { Source } from '@kamiyo/core/contracts';
import { Page, PageHeader, Panel } from '@kamiyo/ui';
import type { ReactNode } from 'react';

import { SourceCard } from './source-card.tsx';
import { kindWords } from './source-words.ts';

/** Each source as it is doing now: a figure is only as good as what it was read from. */
export function SourcesScreen({ sources }: { sources: readonly Source[] }): ReactNode {
  const [waiting, read] = [sources.filter(isNotSetUp), sources.filter((one) => !isNotSetUp(one))];
  return (
    <Page>
      <PageHeader
        lead="Where reports come from, when each source was last read, and how much of the last year rests on it. Measured, never stated by hand."
        title="Sources"
      />
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-4 lg:grid-cols-2">
        {read
          .toSorted((a, b) => placeOf(a) - placeOf(b))
          .map((source) => (
            <SourceCard key={source.id} source={source} />
          ))}
      </div>
      {waiting.length === 0 ? null : <NotSetUp sources={waiting} />}
      <Measures />
    </Page>
  );
}

const measures = [
  ['Share of the last year', 'of all exploits of the last 12 months, those it reports.'],
  ['Only witness of', 'of the same exploits, those that no other source reports.'],
  [
    'First to report',
    'of exploits that several sources reported since they are read live, those it had first.',
  ],
  [
    'Loss as others say',
    'of exploits of which others state a loss too, those in which its own is within 10\u00a0% of the median of the others.',
  ],
  [
    'Breaker',
    'closed while reading works; after failures it opens, and the source is left alone for a while before it is tried again.',
  ],
  ['Reports come after', 'the median time from an incident to its report, for reports read live.'],
] as const;

function Measures(): ReactNode {
  return (
    <Panel id="measures" title="What the measures mean">
      <dl className="grid gap-x-10 gap-y-2 text-sm md:grid-cols-2">
        {measures.map(([name, meaning]) => (
          <div key={name}>
            <dt className="inline font-medium">{name}: </dt>
            <dd className="inline text-muted">{meaning}</dd>
          </div>
        ))}
      </dl>
    </Panel>
  );
}

/** Live sources come before the history that was shipped. */
function placeOf({ kind }: Source): number {
  return kind === 'starter' ? 1 : 0;
}

/** Without an address and without anything that was read by hand there is nothing to show. */
function isNotSetUp({ state, lastSuccessAt, runs }: Source): boolean {
  return state === 'unconfigured' && lastSuccessAt === null && runs.length === 0;
}

function NotSetUp({ sources }: { sources: readonly Source[] }): ReactNode {
  return (
    <Panel
      flush
      id="not-set-up"
      note="Kamiyo can read these too, once its operator gives their addresses in the environment."
      title="Not set up here"
    >
      <ul className="text-sm">
        {sources.map(({ id, name, kind }) => (
          <li className="flex flex-wrap gap-x-2 border-t border-line px-4 py-2" key={id}>
            <span className="font-medium">{name}</span>
            <span className="text-muted">{kindWords[kind]}</span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
