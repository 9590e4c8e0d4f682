import { ButtonLink, TextLink } from '@kamiyo/ui';
import { Form } from '@remix-run/react';
import type { ReactNode } from 'react';

import { ActionForm } from '../forms/action-form.tsx';
import { FormField } from '../forms/fields.tsx';
import { SubmitButton } from '../forms/submit-button.tsx';
import { roleNames } from '../members/roles.ts';
import { AccountPage } from './account-page.tsx';
import { passwordHint } from './password-hint.ts';
import type { InvitationPage } from './read-invitation.server.ts';

/** What one is asked to join, and the step that fits who is looking at it. */
export function InvitationScreen({ token, invitation, visitorEmail }: InvitationPage): ReactNode {
  const { workspaceName, inviter, email, role } = invitation;
  const here = `/invite/${token}`;
  const isOther = visitorEmail !== null && visitorEmail !== email;
  return (
    <AccountPage
      lead={`${inviter} invites ${email} as ${roleNames[role].toLowerCase()}.`}
      title={`Join ${workspaceName}`}
    >
      {visitorEmail === email ? (
        <ActionForm form="accept">
          <div>
            <SubmitButton pending="Joining …">Join {workspaceName}</SubmitButton>
          </div>
        </ActionForm>
      ) : isOther ? (
        <OtherAccount email={email} visitorEmail={visitorEmail} />
      ) : invitation.hasAccount ? (
        <div className="grid gap-3">
          <p>You have an account with this address. Sign in, then join with one press.</p>
          <div>
            <ButtonLink href={`/login?to=${encodeURIComponent(here)}`} kind="primary">
              Sign in
            </ButtonLink>
          </div>
        </div>
      ) : (
        <JoinWithNewAccount email={email} token={token} />
      )}
    </AccountPage>
  );
}

function OtherAccount(props: { email: string; visitorEmail: string }): ReactNode {
  return (
    <div className="grid gap-3">
      <p>
        You are signed in as {props.visitorEmail}; the invitation is for {props.email}. Sign out and
        open the link again, or ask for an invitation to this address.
      </p>
      <Form action="/logout" method="post">
        <SubmitButton kind="secondary" pending="One moment …">
          Sign out
        </SubmitButton>
      </Form>
      <p className="text-sm">
        <TextLink href="/dashboard">Back to the dashboard</TextLink>
      </p>
    </div>
  );
}

/** The link proves the address: the account is there and joined in one step. */
function JoinWithNewAccount({ email, token }: { email: string; token: string }): ReactNode {
  return (
    <ActionForm form="sign-up">
      <input name="invitationToken" type="hidden" value={token} />
      <input name="email" type="hidden" value={email} />
      <FormField autoComplete="name" label="Your name" maxLength={80} name="name" />
      <FormField autoComplete="new-password" hint={passwordHint} name="password" type="password" />
      <div>
        <SubmitButton pending="Joining …">Create account and join</SubmitButton>
      </div>
    </ActionForm>
  );
}
