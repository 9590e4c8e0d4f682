import type { StatsSummary } from '@kamiyo/core/contracts';
import { formatCounted, Money } from '@kamiyo/ui';
import type { ReactNode } from 'react';

import { sumOfKnown } from '../exploits/parts/sum-of-known.ts';

type Comparison = StatsSummary['week'];

const periods = [
  { key: 'week', label: 'Last 7 days' },
  { key: 'month', label: 'Last 30 days' },
  { key: 'year', label: 'Last 365 days' },
] as const;

/** Known losses of the last days beside the same days a year earlier. */
export function LossTiles({ summary }: { summary: StatsSummary }): ReactNode {
  return (
    <section aria-labelledby="losses" className="rounded-lg border border-line bg-surface">
      <h2 className="px-4 pt-3.5 pb-2 text-base font-semibold" id="losses">
        Known losses
      </h2>
      <dl className="sm:max-lg:grid sm:max-lg:grid-cols-3">
        {periods.map(({ key, label }) => (
          <PeriodRow comparison={summary[key]} key={key} label={label} />
        ))}
      </dl>
    </section>
  );
}

function PeriodRow(props: { label: string; comparison: Comparison }): ReactNode {
  const { label, comparison } = props;
  const { current, yearBefore } = comparison;
  return (
    <div className="border-t border-line px-4 py-3 sm:max-lg:border-l sm:max-lg:first:border-l-0">
      <dt className="text-sm text-muted">{label}</dt>
      <dd>
        <p className="flex flex-wrap items-baseline justify-between gap-x-4">
          <span className="text-2xl font-semibold tracking-tight">
            {current.count === 0 ? (
              <span className="text-lg text-muted">none recorded</span>
            ) : (
              <Money usd={sumOfKnown(current)} />
            )}
          </span>
          <span className="text-sm text-muted">{describeChange(comparison)}</span>
        </p>
        <p className="text-sm text-muted">
          {current.count === 0 ? '' : `${describeCount(current)} · `}a year before:{' '}
          {yearBefore.count === 0 ? (
            'none recorded'
          ) : (
            <>
              <Money align="end" usd={sumOfKnown(yearBefore)} /> in{' '}
              {formatCounted(yearBefore.count, 'exploit')}
            </>
          )}
        </p>
      </dd>
    </div>
  );
}

function describeCount({ count, unknownLossCount }: Comparison['current']): string {
  const exploits = formatCounted(count, 'exploit');
  return unknownLossCount === 0
    ? exploits
    : `${exploits}, ${formatCounted(unknownLossCount, 'loss', 'losses')} unknown`;
}

/** The change as a factor or a percentage; nothing where there is nothing to compare. */
function describeChange({ current, yearBefore }: Comparison): string {
  const [now, before] = [Number(current.knownLossUsd), Number(yearBefore.knownLossUsd)];
  if (before === 0 || now === 0) return '';
  const factor = now / before;
  if (factor >= 2) return `▲ ×${factor.toFixed(1)}`;
  const percent = Math.round((factor - 1) * 100);
  if (percent === 0) return 'unchanged';
  return percent > 0 ? `▲ ${String(percent)} %` : `▼ ${String(-percent)} %`;
}
