import type { TierRow } from '@kamiyo/core/contracts';
import type { ReactNode } from 'react';

import { PlanHead } from './plan-head.tsx';
import { comingRows, openRows, type PlanRow } from './plan-rows.ts';

export type PlanTableProps = {
  tiers: readonly TierRow[];
  /** The plan of the visitor's workspace; null for a stranger. */
  currentId: string | null;
  /** The step towards a plan: a button, a link, or why there is none. */
  stepFor: (tier: TierRow) => ReactNode;
};

const comingNote = 'Being built, part of the plan once open';

/** The plans side by side; below each other on a phone. */
export function PlanTable(props: PlanTableProps): ReactNode {
  return (
    <>
      <div className="rounded-lg border border-line bg-surface max-md:hidden">
        <WideTable {...props} />
      </div>
      <div className="grid gap-4 md:hidden">
        {props.tiers.map((tier) => (
          <PlanCard {...props} key={tier.id} tier={tier} />
        ))}
      </div>
    </>
  );
}

function WideTable({ tiers, currentId, stepFor }: PlanTableProps): ReactNode {
  return (
    <table className="w-full table-fixed text-sm">
      <caption className="sr-only">What each plan holds</caption>
      <colgroup>
        <col className="w-[24%]" />
      </colgroup>
      <thead>
        <tr className="align-top">
          <td className="p-4 text-muted">
            Prices in US dollars, without tax. Every plan reads the same data at the same time.
          </td>
          {tiers.map((tier) => (
            <th
              className={`p-4 text-left ${columnStyle(tier, currentId)}`}
              key={tier.id}
              scope="col"
            >
              <PlanHead isCurrent={tier.id === currentId} tier={tier} />
            </th>
          ))}
        </tr>
        <tr className="align-top">
          <td />
          {tiers.map((tier) => (
            <td className={`px-4 pb-4 ${columnStyle(tier, currentId)}`} key={tier.id}>
              {stepFor(tier)}
            </td>
          ))}
        </tr>
      </thead>
      <RowGroup {...{ tiers, currentId }} rows={openRows} />
      <RowGroup {...{ tiers, currentId }} rows={comingRows} title={comingNote} />
    </table>
  );
}

function RowGroup(props: {
  tiers: readonly TierRow[];
  currentId: string | null;
  rows: readonly PlanRow[];
  title?: string;
}): ReactNode {
  const { tiers, currentId, rows, title } = props;
  return (
    <tbody>
      {title === undefined ? null : (
        <tr className="border-t border-line align-bottom">
          <th className="px-4 pt-5 pb-2 text-left font-semibold" scope="rowgroup">
            {title}
          </th>
          {tiers.map((tier) => (
            <td className={columnStyle(tier, currentId)} key={tier.id} />
          ))}
        </tr>
      )}
      {rows.map((row) => (
        <tr className="border-t border-line hover:bg-raised" key={row.label}>
          <th className="px-4 py-2 text-left font-normal text-muted" scope="row">
            {row.label}
          </th>
          {tiers.map((tier) => (
            <td
              className={`px-4 py-2 ${title === undefined ? 'font-medium' : 'text-muted'} ${columnStyle(tier, currentId)}`}
              key={tier.id}
            >
              {row.value(tier.limits)}
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  );
}

function PlanCard(props: PlanTableProps & { tier: TierRow }): ReactNode {
  const { tier, currentId, stepFor } = props;
  const isCurrent = tier.id === currentId;
  return (
    <section
      aria-label={tier.name}
      className={`rounded-lg border bg-surface p-4 ${isCurrent ? 'border-accent' : 'border-line'}`}
    >
      <h2>
        <PlanHead isCurrent={isCurrent} tier={tier} />
      </h2>
      <dl className="mt-3 text-sm">
        {[...openRows, ...comingRows].map((row) => (
          <div className="flex justify-between gap-4 border-t border-line py-1.5" key={row.label}>
            <dt className="text-muted">
              {row.label}
              {comingRows.includes(row) ? ' (being built)' : ''}
            </dt>
            <dd className="font-medium">{row.value(tier.limits)}</dd>
          </div>
        ))}
      </dl>
      <div className="mt-3">{stepFor(tier)}</div>
    </section>
  );
}

function columnStyle(tier: TierRow, currentId: string | null): string {
  return tier.id === currentId ? 'bg-accent-soft' : '';
}
