import type { TierRow } from '@kamiyo/core/contracts';
import { Badge, formatCount } from '@kamiyo/ui';
import type { ReactNode } from 'react';

/** A plan's name and price; the plan in use is marked. */
export function PlanHead({ tier, isCurrent }: { tier: TierRow; isCurrent: boolean }): ReactNode {
  return (
    <>
      <span className="flex min-h-6 flex-wrap items-center gap-2">
        <span className="text-lg font-semibold text-ink">{tier.name}</span>
        {isCurrent ? <Badge tone="good">your plan</Badge> : null}
      </span>
      <span className="mt-1 block text-ink">
        {tier.contact ? <span className="text-sm font-normal text-muted">from </span> : null}
        <span className="text-2xl font-semibold tracking-tight">
          ${formatCount(tier.monthlyUsd)}
        </span>
        <span className="text-sm font-normal text-muted"> a month</span>
      </span>
    </>
  );
}
