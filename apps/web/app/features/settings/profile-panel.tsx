import { Panel } from '@kamiyo/ui';
import type { ReactNode } from 'react';

import { ActionForm } from '../forms/action-form.tsx';
import { FormField } from '../forms/fields.tsx';
import { SubmitButton } from '../forms/submit-button.tsx';

export function ProfilePanel({ name }: { name: string }): ReactNode {
  return (
    <Panel id="profile" title="You">
      <ActionForm className="grid max-w-md gap-4" form="change-name">
        <FormField
          autoComplete="name"
          defaultValue={name}
          hint="What colleagues and the audit log call you."
          maxLength={80}
          name="name"
        />
        <div>
          <SubmitButton kind="secondary" pending="Saving …">
            Save
          </SubmitButton>
        </div>
      </ActionForm>
    </Panel>
  );
}
