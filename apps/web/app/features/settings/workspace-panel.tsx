import { ConfirmMenu, Panel } from '@kamiyo/ui';
import type { ReactNode } from 'react';

import { ActionForm } from '../forms/action-form.tsx';
import { FormField } from '../forms/fields.tsx';
import { SubmitButton } from '../forms/submit-button.tsx';

/** The workspace's name, and its end. */
export function WorkspacePanel(props: { name: string; isOwner: boolean }): ReactNode {
  const { name, isOwner } = props;
  return (
    <Panel id="workspace" title="This workspace">
      {isOwner ? (
        <div className="grid gap-5">
          <ActionForm className="grid max-w-md gap-4" form="rename-workspace">
            <FormField defaultValue={name} maxLength={80} name="name" />
            <div>
              <SubmitButton kind="secondary" pending="Renaming …">
                Rename
              </SubmitButton>
            </div>
          </ActionForm>
          <div className="flex border-t border-line pt-4">
            <ConfirmMenu
              align="start"
              danger
              label="Delete this workspace …"
              name="Delete this workspace"
            >
              <ActionForm className="grid gap-3" form="delete-workspace">
                <p className="text-sm">
                  Its keys are refused at once, members lose access, a paid plan is ended. This
                  cannot be undone.
                </p>
                <FormField
                  autoComplete="off"
                  label={`Type “${name}” to confirm`}
                  name="confirmation"
                />
                <div>
                  <SubmitButton kind="danger" pending="Deleting …">
                    Delete the workspace
                  </SubmitButton>
                </div>
              </ActionForm>
            </ConfirmMenu>
          </div>
        </div>
      ) : (
        <p className="text-sm">
          <strong>{name}</strong>. Its owner can rename or delete it.
        </p>
      )}
    </Panel>
  );
}
