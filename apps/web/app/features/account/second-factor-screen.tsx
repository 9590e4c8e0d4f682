import { TextLink } from '@kamiyo/ui';
import type { ReactNode } from 'react';

import { ActionForm } from '../forms/action-form.tsx';
import { FormField } from '../forms/fields.tsx';
import { SubmitButton } from '../forms/submit-button.tsx';
import { AccountPage } from './account-page.tsx';

/** The second step of signing in, for those who switched it on. */
export function SecondFactorScreen(): ReactNode {
  return (
    <AccountPage
      below={
        <p>
          <TextLink href="/login">Start again</TextLink>
        </p>
      }
      lead="Open your authenticator app and type the code that it shows now."
      title="Second factor"
    >
      <ActionForm form="second-factor">
        <FormField
          autoComplete="one-time-code"
          autoFocus
          hint="Six digits; or one of your recovery codes, which works once."
          inputMode="text"
          name="code"
          spellCheck={false}
        />
        <div>
          <SubmitButton pending="Checking …">Sign in</SubmitButton>
        </div>
      </ActionForm>
    </AccountPage>
  );
}
