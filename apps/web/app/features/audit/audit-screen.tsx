import type { AuditEntry } from '@kamiyo/core/contracts';
import { DataTable, Empty, PageHeader, Pager, Time, type Column } from '@kamiyo/ui';
import type { ReactNode } from 'react';

import { auditWords } from './audit-words.ts';

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
            columns={columns}
            rowKey={(row) => row.id}
            rows={entries}
          />
        )}
      </div>
      {nextHref === null && firstHref === null ? null : (
        <Pager first={firstHref} label="Pages of the log" next={nextHref} previous={null} />
      )}
    </>
  );
}

const columns: Column<AuditEntry>[] = [
  {
    ...{ id: 'at', head: 'When', className: 'whitespace-nowrap sm:w-36', phone: 'lead' },
    cell: (row) => <Time at={row.at} inRow />,
  },
  {
    ...{ id: 'action', head: 'What', isTitle: true },
    cell: (row) => (
      <>
        <span className="block font-medium">{auditWords(row.action)}</span>
        <code className="text-muted">{row.action}</code>
      </>
    ),
  },
  {
    ...{ id: 'subject', head: 'On', phone: 'wide' },
    cell: (row) => <code className="break-all">{row.subject}</code>,
  },
  { ...{ id: 'actor', head: 'By', phoneLabel: 'by' }, cell: (row) => row.actor },
];
