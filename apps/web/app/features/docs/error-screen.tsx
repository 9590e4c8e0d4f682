import { errorTable, type ErrorCode } from '@kamiyo/core/contracts';
import { Breadcrumbs, CodeBlock, Facts, Page, PageHeader, Panel } from '@kamiyo/ui';
import type { ReactNode } from 'react';

import { MarkedText } from './marked-text.tsx';

/** One error: the page that the `type` of a problem document leads to. */
export function ErrorScreen({ code }: { code: ErrorCode }): ReactNode {
  const row = errorTable[code];
  return (
    <Page>
      <PageHeader
        above={
          <Breadcrumbs
            steps={[
              { href: '/docs', label: 'API guide' },
              { href: '/docs/errors', label: 'Errors' },
            ]}
          />
        }
        title={row.title}
      />
      <div className="grid max-w-3xl grid-cols-[minmax(0,1fr)] gap-5">
        <Facts
          facts={[
            { label: 'Code', value: <code>{code}</code> },
            { label: 'HTTP status', value: row.status },
            { label: 'Is a retry of use', value: isPassing(row.status) ? 'yes, later' : 'no' },
          ]}
        />
        <Panel id="advice" title="What to do">
          <p>
            <MarkedText text={row.advice} />
          </p>
        </Panel>
        <Panel id="example" title="How it looks">
          <CodeBlock code={exampleOf(code)} label="An example of the problem document" />
        </Panel>
      </div>
    </Page>
  );
}

/** Whether the same request can succeed later. */
function isPassing(status: number): boolean {
  return status === 429 || status >= 500;
}

function exampleOf(code: ErrorCode): string {
  const { title, status } = errorTable[code];
  const problem = {
    ...{ type: `/docs/errors/${code}`, title, status, detail: title },
    ...{ instance: '/v1/exploits', code, requestId: 'b2f9c1f0-5d0e-4c37-9a53-0f5a4f1f7d61' },
  };
  return `HTTP/1.1 ${String(status)}\ncontent-type: application/problem+json\n\n${JSON.stringify(problem, null, 2)}`;
}
