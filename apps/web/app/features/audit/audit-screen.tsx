import type { AuditEntry } from '@kamiyo/core/contracts';
import { DataTable, Empty, PageHeader } from '@kamiyo/ui';
import type { ReactNode } from 'react';

import { ListPager } from '../shell/list-pager.tsx';
import { auditColumns } from './audit-columns.tsx';

/** Who did what in the workspace, the latest first. Nothing in it can be changed. */
export function AuditScreen(props: {
  entries: readonly AuditEntry[];
  nextHref: string | null;
  firstHref: string | null;
}): ReactNode {
  const { entries, nextHref, firstHref } = props;
  return (
    <>
      <PageHeader
        lead="Who did what to keys, members and billing. Entries are never changed or removed."
        title="Audit log"
      />
      <div className="rounded-lg border border-line bg-surface">
        {entries.length === 0 ? (
          <Empty title="Nothing has happened yet">
            Making a key or inviting a colleague leaves the first entry.
          </Empty>
        ) : (
          <DataTable
            caption="Audit log"
            columns={auditColumns}
            rowKey={(row) => row.id}
            rows={entries}
          />
        )}
      </div>
      <ListPager first={firstHref} label="Pages of the log" next={nextHref} />
    </>
  );
}
