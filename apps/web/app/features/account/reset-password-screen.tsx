import { TextLink } from '@kamiyo/ui';
import type { ReactNode } from 'react';

import { ActionForm } from '../forms/action-form.tsx';
import { FormField } from '../forms/fields.tsx';
import { SubmitButton } from '../forms/submit-button.tsx';
import { AccountPage } from './account-page.tsx';
import { passwordHint } from './password-hint.ts';

/** Sets a new password with the link that came by mail. */
export function ResetPasswordScreen({ token }: { token: string }): ReactNode {
  return (
    <AccountPage
      below={
        <p>
          The link does not work any more?{' '}
          <TextLink href="/forgot-password">Ask for a new one</TextLink>
        </p>
      }
      lead="Every browser that is signed in to your account is signed out."
      title="Set a new password"
    >
      <ActionForm form="reset-password">
        <input name="token" type="hidden" value={token} />
        <FormField
          autoComplete="new-password"
          hint={passwordHint}
          label="New password"
          name="password"
          type="password"
        />
        <div>
          <SubmitButton pending="Saving …">Save the password</SubmitButton>
        </div>
      </ActionForm>
    </AccountPage>
  );
}
