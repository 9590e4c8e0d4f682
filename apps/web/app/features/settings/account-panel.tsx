import { ButtonLink, ConfirmMenu, Panel } from '@kamiyo/ui';
import type { ReactNode } from 'react';

import { ActionForm } from '../forms/action-form.tsx';
import { FormField } from '../forms/fields.tsx';
import { SubmitButton } from '../forms/submit-button.tsx';

/** Everything Kamiyo knows of the person, as a file; and the end of the account. */
export function AccountPanel(props: { email: string; hasPassword: boolean }): ReactNode {
  const { email, hasPassword } = props;
  return (
    <Panel
      id="account"
      note="The file holds your profile, sessions, memberships and what you did."
      title="Your account"
    >
      <div className="flex flex-wrap items-start gap-2">
        <ButtonLink href="/dashboard/export.json">Export my data</ButtonLink>
      </div>
      <div className="mt-4 flex border-t border-line pt-4">
        <ConfirmMenu align="start" danger label="Delete my account …" name="Delete my account">
          <ActionForm className="grid gap-3" form="delete-account">
            <p className="text-sm">
              {email} is forgotten, every browser is signed out. Workspaces that you alone own are
              deleted with their keys. This cannot be undone.
            </p>
            {hasPassword ? (
              <FormField autoComplete="current-password" name="password" type="password" />
            ) : null}
            <div>
              <SubmitButton kind="danger" pending="Deleting …">
                Delete my account
              </SubmitButton>
            </div>
          </ActionForm>
        </ConfirmMenu>
      </div>
    </Panel>
  );
}
