import { createContext, useContext, type ReactNode } from 'react';

const WorkspaceIdContext = createContext<string | null>(null);

/**
 * The workspace that forms are about. It travels with each form: another tab may have switched the
 * dashboard to another workspace since the page was opened.
 */
export function WorkspaceScope(props: { id: string; children: ReactNode }): ReactNode {
  return (
    <WorkspaceIdContext.Provider value={props.id}>{props.children}</WorkspaceIdContext.Provider>
  );
}

export function WorkspaceIdInput(): ReactNode {
  const id = useContext(WorkspaceIdContext);
  return id === null ? null : <input name="workspaceId" type="hidden" value={id} />;
}
