import { Notice, TextLink } from '@kamiyo/ui';
import type { ReactNode } from 'react';

import { ActionForm } from '../forms/action-form.tsx';
import { FormField } from '../forms/fields.tsx';
import { SubmitButton } from '../forms/submit-button.tsx';
import { AccountPage } from './account-page.tsx';
import { GithubButton } from './github-button.tsx';
import { withTo } from './with-to.ts';

/** E-mail and password; GitHub too where the operator has set it up. */
export function SignInScreen(props: {
  to: string;
  hasGithub: boolean;
  /** The reader has just set one by mail. */
  hasNewPassword: boolean;
}): ReactNode {
  const { to, hasGithub, hasNewPassword } = props;
  return (
    <AccountPage
      below={
        <>
          <p>
            New here? <TextLink href={withTo('/signup', to)}>Create an account</TextLink>
          </p>
          <p>
            <TextLink href="/forgot-password">I do not know my password</TextLink>
          </p>
        </>
      }
      title="Sign in"
      {...(to === '/dashboard' ? {} : { lead: 'Then it goes on where you were.' })}
    >
      {hasNewPassword ? (
        <div className="mb-4">
          <Notice live title="Your password is changed. Sign in with it." tone="good" />
        </div>
      ) : null}
      <ActionForm form="sign-in">
        <FormField autoComplete="username" name="email" type="email" />
        <FormField autoComplete="current-password" name="password" type="password" />
        <div>
          <SubmitButton pending="Signing in …">Sign in</SubmitButton>
        </div>
      </ActionForm>
      {hasGithub ? <GithubButton to={to} /> : null}
    </AccountPage>
  );
}
