import type { ExploitPage, ExploitSummary } from '@kamiyo/core/contracts';
import { ButtonLink, Empty, TextLink, TitleLink } from '@kamiyo/ui';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState, type ReactNode } from 'react';

import { useTRPC } from '../../lib/trpc.tsx';
import { Chains, Technique } from '../exploits/parts/facets.tsx';
import { RowLoss } from '../exploits/parts/loss.tsx';
import { Occurred } from '../exploits/parts/occurred.tsx';
import { Provenance } from '../exploits/parts/provenance.tsx';
import { Standing } from '../exploits/parts/standing.tsx';
import { feedInput } from './feed-input.ts';
import { FreshnessLine } from './freshness-line.tsx';
import type { Freshness } from './read-home.server.ts';

const refreshMs = 30_000;

/** The latest exploits, kept up to date while the page is open. */
export function Feed(props: {
  first: ExploitPage;
  freshness: Freshness;
  lastDay: string | null;
}): ReactNode {
  const { first, freshness, lastDay } = props;
  const trpc = useTRPC();
  const { data, isError } = useQuery(
    trpc.exploits.list.queryOptions(feedInput, {
      initialData: first,
      refetchInterval: refreshMs,
    }),
  );
  const arrived = useArrivals(first.data, data.data);
  return (
    <section aria-labelledby="latest" className="rounded-lg border border-line bg-surface">
      <header className="px-4 pt-4 pb-3">
        <div className="flex flex-wrap items-baseline justify-between gap-x-4">
          <h1 className="text-lg font-semibold tracking-tight sm:text-xl" id="latest">
            Latest confirmed exploits
          </h1>
          <TextLink href="/exploits">All exploits</TextLink>
        </div>
        <FreshnessLine
          freshness={freshness}
          isLive={!isError}
          lastDay={data.data[0]?.occurredAt?.value ?? lastDay}
        />
      </header>
      {data.data.length === 0 ? (
        <Empty
          actions={<ButtonLink href="/sources">See the sources</ButtonLink>}
          title="No exploit is recorded yet"
        >
          The feed fills as soon as a source has been read.
        </Empty>
      ) : (
        <ol>
          {data.data.map((exploit) => (
            <FeedRow exploit={exploit} isNew={arrived.has(exploit.id)} key={exploit.id} />
          ))}
        </ol>
      )}
      <p aria-live="polite" className="sr-only">
        {arrived.size === 0
          ? ''
          : `New: ${data.data
              .filter((exploit) => arrived.has(exploit.id))
              .map((exploit) => exploit.name)
              .join(', ')}`}
      </p>
    </section>
  );
}

function FeedRow({ exploit, isNew }: { exploit: ExploitSummary; isNew: boolean }): ReactNode {
  return (
    <li
      className={`grid grid-cols-[minmax(0,1fr)_auto] gap-x-4 gap-y-0.5 border-t border-line px-4 py-2.5 hover:bg-raised sm:grid-cols-[6.5rem_minmax(0,1fr)_auto] ${
        isNew ? 'arrived' : ''
      }`}
      data-row={exploit.id}
    >
      <div className="row-span-2 text-right max-sm:order-2 sm:text-right">
        <RowLoss lossUsd={exploit.lossUsd} />
      </div>
      <div className="min-w-0 max-sm:order-1 max-sm:row-span-2">
        <TitleLink href={`/exploits/${exploit.id}`}>{exploit.name}</TitleLink>
        <p className="text-sm text-muted">
          <Chains alone chains={exploit.chains} /> · <Technique alone id={exploit.technique} />
        </p>
      </div>
      <div className="text-sm max-sm:order-3 max-sm:col-span-2 max-sm:flex max-sm:flex-wrap max-sm:justify-between max-sm:gap-x-4 sm:text-right">
        <Standing rung={exploit.rung} status={exploit.status} />
        <p className="text-muted">
          <Occurred at={exploit.occurredAt} inRow /> · <Provenance exploit={exploit} />
        </p>
      </div>
    </li>
  );
}

/** The rows that came after the page was opened. */
function useArrivals(
  first: readonly ExploitSummary[],
  current: readonly ExploitSummary[],
): ReadonlySet<string> {
  const [known] = useState(() => new Set(first.map((exploit) => exploit.id)));
  const [arrived, setArrived] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => {
    const added = current.filter((exploit) => !known.has(exploit.id)).map(({ id }) => id);
    if (added.some((id) => !arrived.has(id))) setArrived(new Set([...arrived, ...added]));
  }, [current, known, arrived]);
  return arrived;
}
