import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import type { ReactNode } from 'react';

import { AuditScreen } from '../features/audit/audit-screen.tsx';
import { readWorkspace } from '../features/dashboard/read-workspace.server.ts';
import { readPage } from '../lib/api.server.ts';
import { hiddenMeta } from '../lib/hidden-meta.ts';

export const meta: MetaFunction = () => hiddenMeta('Audit log');

export async function loader(args: LoaderFunctionArgs) {
  const { workspace } = await readWorkspace(args);
  const cursor = new URL(args.request.url).searchParams.get('cursor');
  const { data, nextCursor } = await readPage(args, (api) =>
    api.audit.list.query({ workspaceId: workspace.id, ...(cursor === null ? {} : { cursor }) }),
  );
  return {
    entries: data,
    nextHref: nextCursor === null ? null : `?cursor=${encodeURIComponent(nextCursor)}`,
    firstHref: cursor === null ? null : '/dashboard/audit',
  };
}

export default function AuditPage(): ReactNode {
  return <AuditScreen {...useLoaderData<typeof loader>()} />;
}
