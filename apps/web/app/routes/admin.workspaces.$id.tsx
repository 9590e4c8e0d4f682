import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import type { ReactNode } from 'react';

import { setTier } from '../features/admin/admin-forms.server.ts';
import { WorkspaceDetailsScreen } from '../features/admin/workspace-details-screen.tsx';
import { readPage } from '../lib/api.server.ts';
import { runForm } from '../lib/run-form.server.ts';

export async function loader(args: LoaderFunctionArgs) {
  const workspaceId = args.params.id ?? '';
  const [workspace, tiers] = await readPage(args, (api) =>
    Promise.all([api.admin.workspace.query({ workspaceId }), api.tiers.list.query()]),
  );
  return { workspace, tiers: tiers.data };
}

export function action(args: ActionFunctionArgs) {
  return runForm(args, { 'set-tier': setTier });
}

export default function AdminWorkspacePage(): ReactNode {
  return <WorkspaceDetailsScreen {...useLoaderData<typeof loader>()} />;
}
