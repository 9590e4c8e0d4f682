import { Icon, Menu, MenuHeading, MenuLink, Menus } from '@kamiyo/ui';
import { Form, useLocation } from '@remix-run/react';
import type { ReactNode } from 'react';

export type WorkspaceChoice = { id: string; name: string; tierName: string };

/** Which workspace the dashboard is about, and the way to the others. */
export function WorkspaceSwitcher(props: {
  workspaces: readonly WorkspaceChoice[];
  currentId: string;
}): ReactNode {
  const { workspaces, currentId } = props;
  const { pathname } = useLocation();
  const current = workspaces.find(({ id }) => id === currentId);
  return (
    <Menus label="Workspace">
      <Menu
        label={
          <>
            <span className="sr-only">Workspace: </span>
            <span className="max-w-40 min-w-0 truncate">{current?.name}</span>
            <span className="text-muted">{current?.tierName}</span>
          </>
        }
      >
        <MenuHeading>Your workspaces</MenuHeading>
        <Form action="/dashboard/switch" method="post">
          <input name="to" type="hidden" value={pathname} />
          {workspaces.map((workspace) => (
            <button
              aria-current={workspace.id === currentId ? 'true' : undefined}
              className="flex min-h-8 w-full items-center gap-2 rounded px-2 text-left text-sm hover:bg-raised"
              key={workspace.id}
              name="workspaceId"
              type="submit"
              value={workspace.id}
            >
              <span className="grid size-4 shrink-0 place-items-center text-accent">
                {workspace.id === currentId ? <Icon name="check" /> : null}
              </span>
              <span className="min-w-0 flex-1 truncate">{workspace.name}</span>
              <span className="text-muted">{workspace.tierName}</span>
            </button>
          ))}
        </Form>
        <div className="mt-1 border-t border-line pt-1">
          <MenuLink href="/dashboard/settings#new-workspace">New workspace</MenuLink>
        </div>
      </Menu>
    </Menus>
  );
}
