import { PageHeader, TextLink } from '@kamiyo/ui';
import type { ReactNode } from 'react';

import { ActionForm } from '../forms/action-form.tsx';
import { FormField } from '../forms/fields.tsx';
import { SubmitButton } from '../forms/submit-button.tsx';
import { GithubButton } from './github-button.tsx';

/** Before something sensitive: it is still the same person at the keyboard. */
export function ConfirmScreen(props: {
  to: string;
  email: string;
  hasPassword: boolean;
}): ReactNode {
  const { to, email, hasPassword } = props;
  return (
    <div className="grid max-w-md gap-4">
      <PageHeader
        lead="What you are about to do is sensitive. It holds for a while; what you had entered has to be entered again."
        title="Confirm that it is you"
      />
      <div className="rounded-lg border border-line bg-surface p-4">
        {hasPassword ? (
          <ActionForm form="confirm">
            <input autoComplete="username" name="email" type="hidden" value={email} />
            <FormField autoComplete="current-password" name="password" type="password" />
            <div>
              <SubmitButton pending="Checking …">Confirm</SubmitButton>
            </div>
          </ActionForm>
        ) : (
          <GithubButton to={to} />
        )}
      </div>
      <p className="text-sm">
        <TextLink href={to}>Back without confirming</TextLink>
      </p>
    </div>
  );
}
