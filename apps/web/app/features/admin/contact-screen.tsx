import type { StoredContactRequest } from '@kamiyo/core/contracts';
import { Empty, ExternalLink, PageHeader, Time } from '@kamiyo/ui';
import type { ReactNode } from 'react';

import { ListPager } from '../shell/list-pager.tsx';
import type { AdminPage } from './workspace-list-screen.tsx';

/** Who asked for the Enterprise plan, the latest first. */
export function ContactScreen(props: AdminPage<StoredContactRequest>): ReactNode {
  const { rows, nextHref, firstHref } = props;
  return (
    <>
      <PageHeader title="Contact requests" />
      {rows.length === 0 ? (
        <div className="rounded-lg border border-line bg-surface">
          <Empty title="Nobody has asked yet" />
        </div>
      ) : (
        <ol className="grid gap-3">
          {rows.map((row) => (
            <li className="rounded-lg border border-line bg-surface px-4 py-3" key={row.id}>
              <p className="flex flex-wrap items-baseline justify-between gap-x-4">
                <span>
                  <strong>{row.name}</strong>, {row.company}
                </span>
                <span className="text-sm text-muted">
                  <Time align="end" at={row.at} />
                </span>
              </p>
              <p className="text-sm">
                <ExternalLink href={`mailto:${row.email}`}>{row.email}</ExternalLink>
              </p>
              <p className="mt-2 max-w-prose whitespace-pre-line">{row.message}</p>
            </li>
          ))}
        </ol>
      )}
      <ListPager first={firstHref} label="Pages of requests" next={nextHref} />
    </>
  );
}
