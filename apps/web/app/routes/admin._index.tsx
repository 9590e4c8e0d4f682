import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import type { ReactNode } from 'react';

import { adminPaging, readAdminQuery } from '../features/admin/admin-query.ts';
import { WorkspaceListScreen } from '../features/admin/workspace-list-screen.tsx';
import { readPage } from '../lib/api.server.ts';

export async function loader(args: LoaderFunctionArgs) {
  const query = readAdminQuery(args.request);
  const page = await readPage(args, (api) => api.admin.workspaces.query(query));
  return { rows: page.data, ...adminPaging('/admin', query, page.nextCursor) };
}

export default function AdminWorkspacesPage(): ReactNode {
  return <WorkspaceListScreen {...useLoaderData<typeof loader>()} />;
}
