import type { Source } from '@kamiyo/core/contracts';
import { Page, PageHeader } from '@kamiyo/ui';
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
        {sources.map((source) => (
          <SourceCard key={source.id} source={source} />
        ))}
      </div>
    </Page>
  );
}
