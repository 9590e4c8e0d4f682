import type { Usage } from '@kamiyo/core/contracts';
import { Meter, Panel, Time, formatCount, type MeterTone } from '@kamiyo/ui';
import type { ReactNode } from 'react';

/** From this share on the meter says that the quota will be met. */
const nearShare = 0.8;

/** What is used of today's quota, from the very counts that are enforced. */
export function QuotaPanel({ usage }: { usage: Usage }): ReactNode {
  const { used, limit, remaining, resetsAt } = usage.requests;
  return (
    <Panel id="quota" title="Requests today">
      <p className="flex flex-wrap items-baseline gap-x-2">
        <span className="text-3xl font-semibold tracking-tight" data-testid="used-today">
          {formatCount(used)}
        </span>
        <span className="text-muted">
          {limit === null ? 'without a limit' : `of ${formatCount(limit)}`}
        </span>
      </p>
      {limit === null ? null : (
        <div className="mt-2">
          <Meter
            label="Share of today’s quota"
            share={used / limit}
            text={`${formatCount(used)} of ${formatCount(limit)}`}
            tone={toneOf(used / limit)}
          />
        </div>
      )}
      <p className="mt-2 text-sm text-muted">
        {remaining === null ? 'Counted' : `${formatCount(remaining)} left; counted`} per UTC day,
        anew <Time at={resetsAt} />. At most {formatCount(usage.burst.limit)} in any{' '}
        {usage.burst.windowSeconds} seconds.
      </p>
    </Panel>
  );
}

function toneOf(share: number): MeterTone {
  if (share >= 1) return 'full';
  return share >= nearShare ? 'near' : 'calm';
}
