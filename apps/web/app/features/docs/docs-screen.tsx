import { Notice, Page, PageHeader, TextLink } from '@kamiyo/ui';
import type { ReactNode } from 'react';

import { Guide } from './guide.tsx';
import { Reference } from './reference.tsx';
import type { Operation } from './read-reference.server.ts';

/** How to call the API, and what every call takes and gives. */
export function DocsScreen(props: {
  operations: readonly Operation[] | null;
  publicUrl: string;
}): ReactNode {
  const { operations, publicUrl } = props;
  return (
    <Page>
      <PageHeader
        lead="Everything on these pages is read from the same public API that you can call."
        title="API guide"
      />
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-x-12 gap-y-8 lg:grid-cols-[13rem_minmax(0,1fr)]">
        <Contents operations={operations ?? []} />
        <div className="grid min-w-0 grid-cols-[minmax(0,1fr)] gap-10">
          <Guide publicUrl={publicUrl} />
          {operations === null ? (
            <Notice title="The reference cannot be shown right now" tone="warn">
              <p>
                It is made from the API’s own document, and the API does not answer. Try again, or
                read <TextLink href="/openapi.json">/openapi.json</TextLink> later.
              </p>
            </Notice>
          ) : (
            <Reference operations={operations} />
          )}
        </div>
      </div>
    </Page>
  );
}

const guideParts = [
  ['start', 'First call'],
  ['keys', 'Keys and limits'],
  ['conventions', 'Conventions'],
  ['paging', 'Reading a whole list'],
  ['changes', 'Missing nothing'],
  ['files', 'Files and feeds'],
  ['agents', 'Agents'],
  ['errors', 'Errors'],
] as const;

function Contents({ operations }: { operations: readonly Operation[] }): ReactNode {
  const item = 'flex min-h-7 items-center text-muted hover:text-ink hover:underline';
  return (
    <nav
      aria-label="Contents"
      className="text-sm max-lg:hidden lg:sticky lg:top-18 lg:max-h-[calc(100vh-6rem)] lg:overflow-y-auto"
    >
      <p className="font-semibold">Guide</p>
      <ul className="mb-4">
        {guideParts.map(([id, label]) => (
          <li key={id}>
            <a className={item} href={`#${id}`}>
              {label}
            </a>
          </li>
        ))}
      </ul>
      {operations.length === 0 ? null : <p className="font-semibold">Reference</p>}
      <ul>
        {operations.map((operation) => (
          <li key={operation.id}>
            <a className={item} href={`#${operation.id}`}>
              {operation.summary}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
