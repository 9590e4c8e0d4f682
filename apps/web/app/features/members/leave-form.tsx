import { ConfirmMenu, Panel } from '@kamiyo/ui';
import type { ReactNode } from 'react';

import { ActionForm } from '../forms/action-form.tsx';
import { SubmitButton } from '../forms/submit-button.tsx';

export function LeaveForm({ workspaceName }: { workspaceName: string }): ReactNode {
  return (
    <Panel id="leave" title="Leave this workspace">
      <p className="mb-3 text-sm">
        You lose access to {workspaceName} at once; coming back takes a new invitation.
      </p>
      <div className="flex">
        <ConfirmMenu align="start" danger label="Leave …" name="Leave this workspace">
          <ActionForm className="grid gap-3" form="leave">
            <p className="text-sm">Leave {workspaceName}?</p>
            <div>
              <SubmitButton kind="danger" pending="Leaving …">
                Leave
              </SubmitButton>
            </div>
          </ActionForm>
        </ConfirmMenu>
      </div>
    </Panel>
  );
}
