import { errorTable, type ErrorCode } from '@kamiyo/core/contracts';
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import type { ReactNode } from 'react';

import { ErrorScreen } from '../features/docs/error-screen.tsx';
import { notFoundResponse } from '../lib/page-error.server.ts';
import { pageMeta } from '../lib/page-meta.ts';

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => {
  if (data === undefined) return [{ title: 'Not available · Kamiyo' }];
  const { title, advice } = errorTable[data.code];
  return pageMeta({ title, description: advice, path: `/docs/errors/${data.code}` }, matches);
};

export function loader({ params, context }: LoaderFunctionArgs) {
  const code = params.code ?? '';
  if (!Object.hasOwn(errorTable, code)) {
    throw notFoundResponse(context, 'No error has the code in this address.');
  }
  return { code: code as ErrorCode };
}

export default function ErrorCodePage(): ReactNode {
  return <ErrorScreen code={useLoaderData<typeof loader>().code} />;
}
