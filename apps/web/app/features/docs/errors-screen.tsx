import { errorTable, type ErrorCode } from '@kamiyo/core/contracts';
import { Breadcrumbs, DataTable, Page, PageHeader, TitleLink } from '@kamiyo/ui';
import type { ReactNode } from 'react';

import { MarkedText } from './marked-text.tsx';

const codes = Object.keys(errorTable) as ErrorCode[];

/** The closed list of errors that a caller can meet. */
export function ErrorsScreen(): ReactNode {
  return (
    <Page>
      <PageHeader
        above={<Breadcrumbs steps={[{ href: '/docs', label: 'API guide' }]} />}
        lead="The closed list: no other code is ever sent. Branch on the code, not on the words."
        title="Errors"
      />
      <div className="rounded-lg border border-line bg-surface">
        <DataTable
          caption="Errors of the API"
          columns={[
            {
              ...{ id: 'code', head: 'Code', isTitle: true },
              cell: (code) => (
                <TitleLink href={`/docs/errors/${code}`}>
                  <code>{code}</code>
                </TitleLink>
              ),
            },
            {
              ...{ id: 'status', head: 'Status', phone: 'lead' },
              cell: (code) => errorTable[code].status,
            },
            {
              ...{ id: 'title', head: 'Meaning', phone: 'wide' },
              cell: (code) => errorTable[code].title,
            },
            {
              ...{ id: 'advice', head: 'What to do', phone: 'hidden' },
              cell: (code) => <MarkedText text={errorTable[code].advice} />,
            },
          ]}
          rowKey={(code) => code}
          rows={codes}
        />
      </div>
    </Page>
  );
}
