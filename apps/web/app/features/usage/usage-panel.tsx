import { BarTimeline, formatCount, Panel } from '@kamiyo/ui';
import type { ReactNode } from 'react';

import { usageBars, type UsageDay } from './usage-bars.ts';

/** The last days, one bar each. */
export function UsagePanel({ days }: { days: readonly UsageDay[] }): ReactNode {
  const total = days.reduce((sum, day) => sum + day.requests, 0);
  return (
    <Panel
      id="usage"
      note="By UTC day. Refused requests and unchanged answers (304) cost nothing of the quota."
      title={`The last ${String(days.length)} days`}
    >
      {total === 0 ? (
        <p className="text-sm text-muted">No request was made in this time.</p>
      ) : (
        <BarTimeline
          bars={usageBars(days)}
          formatTop={(value) => formatCount(value)}
          legend={{ solid: 'answered', hatched: 'refused or failed' }}
          tableHeads={['Day', 'Requests']}
          title="Requests per day"
        />
      )}
    </Panel>
  );
}
