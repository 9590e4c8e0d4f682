import { errorTable } from '@kamiyo/core/contracts';
import { ButtonLink, Page, TextLink } from '@kamiyo/ui';
import { isRouteErrorResponse, useLocation } from '@remix-run/react';
import type { ReactNode } from 'react';

import { isPageError, type PageError } from '../../lib/page-error.ts';
import { RequestId } from './request-id.tsx';

/** What went wrong in words, what to do next, and the id that leads to the log line. */
export function ErrorPage(props: { error: unknown; requestId: string | undefined }): ReactNode {
  const error = toPageError(props.error, props.requestId);
  const row = errorTable[error.code];
  const advice = adviceFor(error.code);
  return (
    <Page>
      <div className="mx-auto w-full max-w-2xl py-10 sm:py-16">
        <p className="font-mono text-sm text-muted">
          {row.status} · {error.code}
        </p>
        <h1 className="mt-2 text-3xl font-semibold tracking-tight text-balance">
          {titles[error.code] ?? row.title}
        </h1>
        {error.detail === row.title ? null : <p className="mt-3 text-lg">{error.detail}</p>}
        <p className="mt-3 max-w-prose text-muted">{advice}</p>
        <div className="mt-6 flex flex-wrap gap-2">
          {row.status >= 500 ? <RetryLink /> : null}
          <ButtonLink href="/exploits" kind={row.status >= 500 ? 'secondary' : 'primary'}>
            Browse exploits
          </ButtonLink>
          <ButtonLink href="/">Home</ButtonLink>
        </div>
        <div className="mt-8 grid gap-1 border-t border-line pt-4 text-sm text-muted">
          <RequestId id={error.requestId} />
          <p>
            <TextLink href={`/docs/errors/${error.code}`}>What this error means</TextLink>
            {row.status >= 500 ? (
              <>
                {' · '}
                <TextLink href="/status">How the service is doing</TextLink>
              </>
            ) : null}
          </p>
        </div>
      </div>
    </Page>
  );
}

/** Loads the page again, from the server. */
function RetryLink(): ReactNode {
  const { pathname, search } = useLocation();
  return (
    <a
      className="inline-flex min-h-9 items-center rounded bg-accent px-3.5 text-sm font-semibold text-on-accent hover:bg-accent-strong"
      href={pathname + search}
    >
      Try again
    </a>
  );
}

/** The table speaks to programs; where a person needs other words, they stand here. */
const titles: Partial<Record<PageError['code'], string>> = {
  'route.not_found': 'There is no page at this address',
  'exploit.not_found': 'No exploit has this id',
  'service.unavailable': 'Kamiyo cannot read its records right now',
};

function adviceFor(code: PageError['code']): string {
  if (code === 'route.not_found') {
    return 'Check the address for a typing error, or start from the list of exploits.';
  }
  if (code === 'service.unavailable' || code === 'request.timeout') {
    return 'Nothing was lost. Try again in a few seconds.';
  }
  if (code === 'internal') {
    return 'Try again. If it happens again, report the request id: it leads to the log line.';
  }
  return errorTable[code].advice;
}

function toPageError(error: unknown, requestId = 'unknown'): PageError {
  if (isRouteErrorResponse(error)) {
    if (isPageError(error.data)) return error.data;
    const code = error.status === 404 ? 'route.not_found' : 'internal';
    return { code, requestId, detail: errorTable[code].title, faults: [] };
  }
  return { code: 'internal', requestId, detail: errorTable.internal.title, faults: [] };
}
