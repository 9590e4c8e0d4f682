import { formatCounted, formatDay, Icon, TextLink, Time } from '@kamiyo/ui';
import type { ReactNode } from 'react';

import type { Freshness } from './read-home.server.ts';

/** Whether what is shown can be taken for the present. */
export function FreshnessLine(props: {
  freshness: Freshness;
  isLive: boolean;
  lastDay: string | null;
}): ReactNode {
  const { freshness, isLive, lastDay } = props;
  const { readAt, liveSources, troubled } = freshness;
  if (readAt === null) {
    return (
      <Line isGood={false}>
        No live source has been read yet: this is the history up to{' '}
        {lastDay === null ? 'now' : formatDay(lastDay)}. <TextLink href="/sources">Why</TextLink>
      </Line>
    );
  }
  return (
    <Line isGood={isLive && troubled.length === 0}>
      {isLive ? 'Live' : 'Not live: the service does not answer'} · sources read{' '}
      <Time at={readAt} /> · {formatCounted(liveSources, 'live source')}
      {troubled.length === 0 ? null : (
        <>
          {' · '}
          <TextLink href="/sources">{describeTrouble(troubled)}</TextLink>
        </>
      )}
    </Line>
  );
}

function describeTrouble(names: readonly string[]): string {
  return names.length === 1
    ? `${names[0] ?? ''} is late or failing`
    : `${formatCounted(names.length, 'source')} late or failing`;
}

function Line({ isGood, children }: { isGood: boolean; children: ReactNode }): ReactNode {
  return (
    <div
      className={`mt-0.5 flex items-baseline gap-1.5 text-sm ${isGood ? 'text-muted' : 'text-warn'}`}
    >
      {isGood ? (
        <span className="size-2 shrink-0 -translate-y-px rounded-full bg-good" />
      ) : (
        <Icon className="size-3.5 translate-y-0.5" name="alert" />
      )}
      <p>{children}</p>
    </div>
  );
}
