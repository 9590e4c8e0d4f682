import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import type { ReactNode } from 'react';

import { adminPaging, readAdminQuery } from '../features/admin/admin-query.ts';
import { ContactScreen } from '../features/admin/contact-screen.tsx';
import { readPage } from '../lib/api.server.ts';

export async function loader(args: LoaderFunctionArgs) {
  const query = readAdminQuery(args.request);
  const page = await readPage(args, (api) => api.admin.contactRequests.query(query));
  return { rows: page.data, ...adminPaging('/admin/contact', query, page.nextCursor) };
}

export default function AdminContactPage(): ReactNode {
  return <ContactScreen {...useLoaderData<typeof loader>()} />;
}
