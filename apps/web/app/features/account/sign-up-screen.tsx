import { TextLink } from '@kamiyo/ui';
import type { ReactNode } from 'react';

import { ActionForm } from '../forms/action-form.tsx';
import { FormField } from '../forms/fields.tsx';
import { SubmitButton } from '../forms/submit-button.tsx';
import { AccountPage } from './account-page.tsx';
import { GithubButton } from './github-button.tsx';
import { passwordHint } from './password-hint.ts';
import { withTo } from './with-to.ts';

/** A new account, on the free plan. */
export function SignUpScreen(props: { to: string; email: string; hasGithub: boolean }): ReactNode {
  const { to, email, hasGithub } = props;
  return (
    <AccountPage
      below={
        <p>
          You have an account? <TextLink href={withTo('/login', to)}>Sign in</TextLink>
        </p>
      }
      lead="For API keys and what comes with them. Reading the pages needs no account."
      title="Create an account"
    >
      <ActionForm form="sign-up">
        <FormField autoComplete="name" maxLength={80} name="name" />
        <FormField
          autoComplete="username"
          defaultValue={email}
          hint="You get a link there; the account works once you followed it."
          name="email"
          type="email"
        />
        <FormField
          autoComplete="new-password"
          hint={passwordHint}
          name="password"
          type="password"
        />
        <div>
          <SubmitButton pending="Creating …">Create account</SubmitButton>
        </div>
      </ActionForm>
      {hasGithub ? <GithubButton to={to} /> : null}
    </AccountPage>
  );
}
