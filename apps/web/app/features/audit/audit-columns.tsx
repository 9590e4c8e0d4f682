import type { AuditEntry } from '@kamiyo/core/contracts';
import { Time, type Column } from '@kamiyo/ui';

import { auditWords } from './audit-words.ts';

/** When, what, on what and by whom. */
export const auditColumns: Column<AuditEntry>[] = [
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
