import type { Source } from '@kamiyo/core/contracts';
import { Page, PageHeader, Panel } from '@kamiyo/ui';
import type { ReactNode } from 'react';

import { SourceCard } from './source-card.tsx';

/** Each source as it is doing now: a figure is only as good as what it was read from. */
export function SourcesScreen({ sources }: { sources: readonly Source[] }): ReactNode {
  return (
    <Page>
      <PageHeader
        lead="Where reports come from, when each source was last read, and how much of the last year rests on it. Measured, never stated by hand."
        title="Sources"
      />
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-4 lg:grid-cols-2">
        {sources
          .toSorted((a, b) => placeOf(a) - placeOf(b))
          .map((source) => (
            <SourceCard key={source.id} source={source} />
          ))}
      </div>
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
    'of exploits of which others state a loss too, those in which its own is within 10 % of the median of the others.',
  ],
  ['Reports come after', 'the median time from an incident to its report, for reports read live.'],
] as const;

function Measures(): ReactNode {
  return (
    <Panel id="measures" title="What the measures mean">
      <dl className="grid max-w-prose gap-2 text-sm">
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

/** Those that are read come first, what has to be set up comes last. */
function placeOf({ state, kind }: Source): number {
  if (state === 'unconfigured') return 2;
  return kind === 'starter' ? 1 : 0;
}
