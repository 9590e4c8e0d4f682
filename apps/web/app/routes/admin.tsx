import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Outlet } from '@remix-run/react';
import type { ReactNode } from 'react';

import { AdminFrame } from '../features/admin/admin-frame.tsx';
import { assertOperator } from '../features/admin/assert-operator.server.ts';
import { hiddenMeta } from '../lib/hidden-meta.ts';

export const meta: MetaFunction = () => hiddenMeta('Administration');

export async function loader(args: LoaderFunctionArgs) {
  await assertOperator(args);
  return null;
}

export default function AdminLayout(): ReactNode {
  return (
    <AdminFrame>
      <Outlet />
    </AdminFrame>
  );
}
