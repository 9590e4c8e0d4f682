import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import type { ReactNode } from 'react';

import { readWorkspace } from '../features/dashboard/read-workspace.server.ts';
import * as forms from '../features/settings/settings-forms.server.ts';
import { SettingsScreen } from '../features/settings/settings-screen.tsx';
import { hiddenMeta } from '../lib/hidden-meta.ts';
import { runForm } from '../lib/run-form.server.ts';

export const meta: MetaFunction = () => hiddenMeta('Settings');

export async function loader(args: LoaderFunctionArgs) {
  const { me, workspace } = await readWorkspace(args);
  const { name, email, hasPassword } = me;
  return {
    me: { name, email, hasPassword },
    workspace: { name: workspace.name, isOwner: workspace.role === 'owner' },
  };
}

export function action(args: ActionFunctionArgs) {
  return runForm(args, {
    'change-name': forms.changeName,
    'rename-workspace': forms.renameWorkspace,
    'create-workspace': forms.createWorkspace,
    'delete-workspace': forms.deleteWorkspace,
    'delete-account': forms.deleteAccount,
  });
}

export default function SettingsPage(): ReactNode {
  return <SettingsScreen {...useLoaderData<typeof loader>()} />;
}
