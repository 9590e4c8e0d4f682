import type { StatsSummary } from '@kamiyo/core/contracts';
import { ButtonLink, formatCount, formatCounted, formatDay, Money } from '@kamiyo/ui';
import type { ReactNode } from 'react';

/** What Kamiyo is in one sentence, how much it holds, and two ways on. */
export function AboutCard({ summary }: { summary: StatsSummary }): ReactNode {
  const { firstDay } = summary;
  return (
    <section aria-labelledby="about" className="rounded-lg border border-line bg-surface p-4">
      <h2 className="text-base font-semibold" id="about">
        What Kamiyo is
      </h2>
      <p className="mt-1 text-pretty">
        One explained record for every confirmed crypto exploit: what each source claims, where they
        disagree, and every change since.
      </p>
      <p className="mt-2 text-sm text-muted">
        {formatCounted(summary.exploits, 'exploit')} from {formatCounted(summary.reports, 'report')}
        {firstDay === null ? '' : ` since ${formatDay(firstDay)}`};{' '}
        <Money usd={summary.knownLossUsd} /> known losses, {formatCount(summary.unknownLossCount)}{' '}
        unknown.
      </p>
      <div className="mt-3.5 flex flex-wrap gap-2">
        <ButtonLink href="/exploits" kind="primary">
          Browse exploits
        </ButtonLink>
        <ButtonLink href="/docs">Use the API</ButtonLink>
      </div>
    </section>
  );
}
