import type { ExploitSummary } from '@kamiyo/core/contracts';
import { Panel, TextLink, TitleLink } from '@kamiyo/ui';
import type { ReactNode } from 'react';

import { RowLoss } from '../exploits/parts/loss.tsx';
import { Occurred } from '../exploits/parts/occurred.tsx';

/** The largest cases of the last year of which nothing is known to have come back. */
export function OpenCases(props: {
  exploits: readonly ExploitSummary[];
  /** Where all of them are listed. */
  href: string;
}): ReactNode {
  const { exploits, href } = props;
  return (
    <Panel
      actions={<TextLink href={href}>All open cases</TextLink>}
      flush
      id="open-cases"
      note="The last 365 days. Open: no source says that anything was recovered."
      title="Largest open cases"
    >
      {exploits.length === 0 ? (
        <p className="px-4 pb-4 text-muted">No case of the last year is open.</p>
      ) : (
        <ol className="pb-2">
          {exploits.map((exploit) => (
            <li
              className="flex items-baseline justify-between gap-4 px-4 py-1 text-sm hover:bg-raised"
              data-row={exploit.id}
              key={exploit.id}
            >
              <span className="min-w-0">
                <TitleLink href={`/exploits/${exploit.id}`}>{exploit.name}</TitleLink>{' '}
                <span className="whitespace-nowrap text-muted">
                  <Occurred as="day" at={exploit.occurredAt} inRow />
                </span>
              </span>
              <RowLoss dense lossUsd={exploit.lossUsd} />
            </li>
          ))}
        </ol>
      )}
    </Panel>
  );
}
