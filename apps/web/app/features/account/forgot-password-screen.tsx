import { TextLink } from '@kamiyo/ui';
import type { ReactNode } from 'react';

import { ActionForm } from '../forms/action-form.tsx';
import { FormField } from '../forms/fields.tsx';
import { SubmitButton } from '../forms/submit-button.tsx';
import { AccountPage } from './account-page.tsx';

/** Asks for a link by mail that sets a new password. */
export function ForgotPasswordScreen(): ReactNode {
  return (
    <AccountPage
      below={
        <p>
          <TextLink href="/login">Back to signing in</TextLink>
        </p>
      }
      lead="You get a link by mail that sets a new one."
      title="A new password"
    >
      <ActionForm form="forgot-password">
        <FormField autoComplete="username" name="email" type="email" />
        <div>
          <SubmitButton pending="Sending …">Send the link</SubmitButton>
        </div>
      </ActionForm>
    </AccountPage>
  );
}
