import { Panel } from '@kamiyo/ui';
import type { ReactNode } from 'react';

import { ActionForm } from '../forms/action-form.tsx';
import { FormField } from '../forms/fields.tsx';
import { SubmitButton } from '../forms/submit-button.tsx';

export function NewWorkspacePanel(): ReactNode {
  return (
    <Panel
      id="new-workspace"
      note="With its own keys, members, quota and plan. It starts on the free plan."
      title="New workspace"
    >
      <ActionForm className="grid max-w-md gap-4" form="create-workspace">
        <FormField maxLength={80} name="name" placeholder="Acme security" />
        <div>
          <SubmitButton kind="secondary" pending="Creating …">
            Create workspace
          </SubmitButton>
        </div>
      </ActionForm>
    </Panel>
  );
}
