import { Page } from '@kamiyo/ui';
import type { ReactNode } from 'react';

import { AboutCard } from './about-card.tsx';
import { Activity } from './activity.tsx';
import { Feed } from './feed.tsx';
import { LossTiles } from './loss-tiles.tsx';
import { OpenCases } from './open-cases.tsx';
import type { HomeScreenData } from './read-home.server.ts';

/** What happened lately comes first; then how much, how often, and what this is. */
export function HomeScreen({ data }: { data: HomeScreenData }): ReactNode {
  const { latest, summary, weeks, openCases, freshness } = data;
  return (
    <Page>
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-5 lg:grid-cols-[minmax(0,1fr)_24rem]">
        <Feed first={latest} freshness={freshness} lastDay={summary.lastDay} />
        <div className="grid min-w-0 gap-5">
          <LossTiles summary={summary} />
          <OpenCases {...openCases} />
          <AboutCard summary={summary} />
        </div>
      </div>
      <Activity weeks={weeks} />
    </Page>
  );
}
