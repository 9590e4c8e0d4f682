import { TextLink } from '@kamiyo/ui';
import type { ReactNode } from 'react';

import { ActionForm } from '../forms/action-form.tsx';
import { SubmitButton } from '../forms/submit-button.tsx';
import { AccountPage } from './account-page.tsx';

/**
 * Where a link from a mail leads. It takes a press to use it up: programs that look at mails follow
 * links too.
 */
export function LinkScreen(props: {
  form: string;
  token: string;
  title: string;
  lead: string;
  button: string;
}): ReactNode {
  const { form, token, title, lead, button } = props;
  return (
    <AccountPage
      below={
        <p>
          A link works once, and not for long. <TextLink href="/login">Sign in</TextLink> to get a
          new one.
        </p>
      }
      lead={lead}
      title={title}
    >
      <ActionForm form={form}>
        <input name="token" type="hidden" value={token} />
        <div>
          <SubmitButton pending="One moment …">{button}</SubmitButton>
        </div>
      </ActionForm>
    </AccountPage>
  );
}
