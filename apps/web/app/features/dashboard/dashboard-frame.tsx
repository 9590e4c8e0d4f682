import { SideLayout } from '@kamiyo/ui';
import { useLocation } from '@remix-run/react';
import type { ReactNode } from 'react';

import { WorkspaceScope } from '../forms/workspace-scope.tsx';
import { WorkspaceSwitcher, type WorkspaceChoice } from './workspace-switcher.tsx';

const sections = [
  { href: '/dashboard', label: 'Overview' },
  { href: '/dashboard/keys', label: 'API keys' },
  { href: '/dashboard/members', label: 'Members' },
  { href: '/dashboard/billing', label: 'Billing' },
  { href: '/dashboard/audit', label: 'Audit log' },
  { href: '/dashboard/security', label: 'Security' },
  { href: '/dashboard/settings', label: 'Settings' },
] as const;

/** What every page of the dashboard has around it: the workspace, and the ways on. */
export function DashboardFrame(props: {
  workspaces: readonly WorkspaceChoice[];
  currentId: string;
  children: ReactNode;
}): ReactNode {
  const { workspaces, currentId, children } = props;
  const { pathname } = useLocation();
  const here = pathname.replace(/\/$/, '');
  return (
    <SideLayout
      above={<WorkspaceSwitcher currentId={currentId} workspaces={workspaces} />}
      items={sections.map((item) => ({ ...item, current: here === item.href }))}
      label="Dashboard"
    >
      <WorkspaceScope id={currentId}>{children}</WorkspaceScope>
    </SideLayout>
  );
}
