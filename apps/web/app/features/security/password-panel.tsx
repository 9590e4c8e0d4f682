import { Panel, TextLink } from '@kamiyo/ui';
import type { ReactNode } from 'react';

import { passwordHint } from '../account/password-hint.ts';
import { ActionForm } from '../forms/action-form.tsx';
import { FormField } from '../forms/fields.tsx';
import { SubmitButton } from '../forms/submit-button.tsx';

/** Changes the password; who signs in through GitHub alone sets a first one by mail. */
export function PasswordPanel(props: { email: string; hasPassword: boolean }): ReactNode {
  if (!props.hasPassword) {
    return (
      <Panel id="password" title="Password">
        <p className="text-sm">
          You sign in through GitHub and have no password.{' '}
          <TextLink href="/forgot-password">Set one by mail</TextLink> to sign in with {props.email}{' '}
          too.
        </p>
      </Panel>
    );
  }
  return (
    <Panel id="password" note="Other browsers are signed out." title="Password">
      <ActionForm className="grid max-w-md gap-4" form="change-password">
        <FormField autoComplete="current-password" name="currentPassword" type="password" />
        <FormField
          autoComplete="new-password"
          hint={passwordHint}
          name="newPassword"
          type="password"
        />
        <div>
          <SubmitButton kind="secondary" pending="Saving …">
            Change password
          </SubmitButton>
        </div>
      </ActionForm>
    </Panel>
  );
}
