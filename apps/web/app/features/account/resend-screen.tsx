import { TextLink } from '@kamiyo/ui';
import type { ReactNode } from 'react';

import { ActionForm } from '../forms/action-form.tsx';
import { FormField } from '../forms/fields.tsx';
import { SubmitButton } from '../forms/submit-button.tsx';
import { AccountPage } from './account-page.tsx';

/** Sends the link that proves an address once more. */
export function ResendScreen(): ReactNode {
  return (
    <AccountPage
      below={
        <p>
          <TextLink href="/login">Back to signing in</TextLink>
        </p>
      }
      lead="For an account whose address is not verified yet."
      title="Send the link again"
    >
      <ActionForm form="resend">
        <FormField autoComplete="username" name="email" type="email" />
        <div>
          <SubmitButton pending="Sending …">Send the link</SubmitButton>
        </div>
      </ActionForm>
    </AccountPage>
  );
}
