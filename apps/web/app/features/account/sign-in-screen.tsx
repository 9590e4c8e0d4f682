import { Notice, TextLink } from '@kamiyo/ui';
import type { ReactNode } from 'react';

import { ActionForm } from '../forms/action-form.tsx';
import { FormField } from '../forms/fields.tsx';
import { SubmitButton } from '../forms/submit-button.tsx';
import { useFormResult } from '../forms/use-form-result.ts';
import { AccountPage } from './account-page.tsx';
import { GithubButton } from './github-button.tsx';
import { withTo } from './with-to.ts';

/** What was done just before. */
export type SignInDone = keyof typeof doneWords;

const doneWords = {
  password: 'Your password is changed. Sign in with it.',
  verified: 'Your e-mail is verified. Sign in, and the account is yours.',
} as const;

/** E-mail and password; GitHub too where the operator has set it up. */
export function SignInScreen(props: {
  to: string;
  hasGithub: boolean;
  done: SignInDone | null;
}): ReactNode {
  const { to, hasGithub, done } = props;
  // A refusal is newer than what was done before.
  const isFresh = useFormResult() === null;
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
      {done === null || !isFresh ? null : (
        <div className="mb-4">
          <Notice live title={doneWords[done]} tone="good" />
        </div>
      )}
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
