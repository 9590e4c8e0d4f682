import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Page, PageHeader } from '@kamiyo/ui';
import type { ReactNode } from 'react';

import { createWorkspace } from '../features/settings/settings-forms.server.ts';
import { NewWorkspacePanel } from '../features/settings/new-workspace-panel.tsx';
import { hiddenMeta } from '../lib/hidden-meta.ts';
import { redirectTo } from '../lib/redirect-to.server.ts';
import { runForm } from '../lib/run-form.server.ts';
import { getVisitor } from '../lib/visitor.server.ts';

export const meta: MetaFunction = () => hiddenMeta('New workspace');

export async function loader(args: LoaderFunctionArgs) {
  const { workspaces } = await getVisitor(args);
  return workspaces.length === 0 ? null : redirectTo('/dashboard/settings', 302);
}

export function action(args: ActionFunctionArgs) {
  return runForm(args, { 'create-workspace': createWorkspace });
}

/** For who is in no workspace any more. */
export default function NewWorkspacePage(): ReactNode {
  return (
    <Page>
      <PageHeader
        lead="You are in no workspace at the moment. Make one, or ask a colleague for an invitation."
        title="Dashboard"
      />
      <NewWorkspacePanel />
    </Page>
  );
}
