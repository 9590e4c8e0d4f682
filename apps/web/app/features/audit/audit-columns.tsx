import type { AuditEntry } from '@kamiyo/core/contracts';
import { Time, type Column } from '@kamiyo/ui';

import { auditActor, auditDetail, auditWords } from './audit-words.ts';

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
        <span className="block text-sm break-words text-muted">{auditDetail(row)}</span>
      </>
    ),
  },
  {
    ...{ id: 'subject', head: 'On', phone: 'wide' },
    cell: (row) => (
      <>
        <span className="block break-words">{row.subject}</span>
        {row.subject === row.subjectId ? null : (
          <code className="break-all text-muted">{row.subjectId}</code>
        )}
      </>
    ),
  },
  { ...{ id: 'actor', head: 'By', phoneLabel: 'by' }, cell: (row) => auditActor(row.actor) },
];
