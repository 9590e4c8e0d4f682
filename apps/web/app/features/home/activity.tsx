import { BarTimeline, formatCount, Panel } from '@kamiyo/ui';
import type { ReactNode } from 'react';

import type { Period } from '../../lib/periods.ts';
import { countBars, formatTopLoss, lossBars, weekNames } from '../shares/period-bars.ts';

/** The last year week by week: how many, and how much of that is known in dollars. */
export function Activity({ weeks }: { weeks: readonly Period[] }): ReactNode {
  return (
    <Panel
      id="activity"
      note="By the day on which it happened. A loss that is unknown is counted, never summed as zero."
      title="The last year by week"
    >
      <div className="grid grid-cols-[minmax(0,1fr)] gap-x-10 gap-y-6 md:grid-cols-2">
        <BarTimeline
          bars={countBars(weeks, weekNames)}
          formatTop={(value) => formatCount(value)}
          legend={{ solid: 'loss known', hatched: 'loss unknown' }}
          tableHeads={['Week', 'Exploits']}
          title="Exploits per week"
        />
        <BarTimeline
          bars={lossBars(weeks, weekNames)}
          formatTop={formatTopLoss}
          tableHeads={['Week', 'Known losses']}
          title="Known losses per week"
        />
      </div>
    </Panel>
  );
}
