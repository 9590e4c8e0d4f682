import { Panel } from '@kamiyo/ui';
import type { ReactNode } from 'react';

import { ActionForm } from '../forms/action-form.tsx';
import { FormField } from '../forms/fields.tsx';
import { SubmitButton } from '../forms/submit-button.tsx';

/** Changes the address to sign in with, once the new one is proven. */
export function EmailPanel({ email }: { email: string }): ReactNode {
  return (
    <Panel
      id="email"
      note={
        <>
          You sign in with <strong className="text-ink">{email}</strong>. A new address counts once
          you followed the link that is sent there.
        </>
      }
      title="E-mail"
    >
      <ActionForm className="grid max-w-md gap-4" form="change-email">
        <FormField autoComplete="email" label="New e-mail" name="email" type="email" />
        <div>
          <SubmitButton kind="secondary" pending="Sending …">
            Send the link
          </SubmitButton>
        </div>
      </ActionForm>
    </Panel>
  );
}
