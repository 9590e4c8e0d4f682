import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import type { ReactNode } from 'react';

import { impersonate } from '../features/admin/admin-forms.server.ts';
import { adminPaging, readAdminQuery } from '../features/admin/admin-query.ts';
import { UserListScreen } from '../features/admin/user-list-screen.tsx';
import { readPage } from '../lib/api.server.ts';
import { runForm } from '../lib/run-form.server.ts';

export async function loader(args: LoaderFunctionArgs) {
  const query = readAdminQuery(args.request);
  const page = await readPage(args, (api) => api.admin.users.query(query));
  return { rows: page.data, ...adminPaging('/admin/users', query, page.nextCursor) };
}

export function action(args: ActionFunctionArgs) {
  return runForm(args, { impersonate });
}

export default function AdminUsersPage(): ReactNode {
  return <UserListScreen {...useLoaderData<typeof loader>()} />;
}
