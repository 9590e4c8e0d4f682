import type { Invoice } from '@kamiyo/core/contracts';
import { DataTable, ExternalLink, Time, type Column } from '@kamiyo/ui';
import type { ReactNode } from 'react';

/** What was charged, with the documents that the payment provider keeps. */
export function InvoiceTable({ invoices }: { invoices: readonly Invoice[] }): ReactNode {
  return (
    <DataTable caption="Invoices" columns={columns} rowKey={(row) => row.id} rows={invoices} />
  );
}

const columns: Column<Invoice>[] = [
  {
    ...{ id: 'number', head: 'Invoice', isTitle: true },
    cell: (row) => <span className="font-semibold">{row.number ?? row.id}</span>,
  },
  {
    ...{ id: 'date', head: 'Date', phoneLabel: 'of' },
    cell: (row) => <Time as="day" at={row.createdAt} inRow />,
  },
  {
    ...{ id: 'total', head: 'Total', align: 'end', phone: 'lead' },
    cell: (row) => `${row.total} ${row.currency.toUpperCase()}`,
  },
  { id: 'status', head: 'State', cell: (row) => row.status },
  {
    ...{ id: 'link', head: 'Document', align: 'end' },
    cell: (row) => (row.url === null ? '–' : <ExternalLink href={row.url}>Open</ExternalLink>),
  },
];
