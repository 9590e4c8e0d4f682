import { PageHeader } from '@kamiyo/ui';
import type { ReactNode } from 'react';

import { AccountPanel } from './account-panel.tsx';
import { NewWorkspacePanel } from './new-workspace-panel.tsx';
import { ProfilePanel } from './profile-panel.tsx';
import { WorkspacePanel } from './workspace-panel.tsx';

export type SettingsScreenProps = {
  me: { name: string; email: string; hasPassword: boolean };
  workspace: { name: string; isOwner: boolean };
};

/** Names, and the ends of things. */
export function SettingsScreen({ me, workspace }: SettingsScreenProps): ReactNode {
  return (
    <>
      <PageHeader title="Settings" />
      <ProfilePanel name={me.name} />
      <WorkspacePanel {...workspace} />
      <NewWorkspacePanel />
      <AccountPanel email={me.email} hasPassword={me.hasPassword} />
    </>
  );
}
