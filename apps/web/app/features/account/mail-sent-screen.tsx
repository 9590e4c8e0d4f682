import { TextLink } from '@kamiyo/ui';
import type { ReactNode } from 'react';

import { AccountPage } from './account-page.tsx';

/** The account is made once the link in the mail is followed. */
export function MailSentScreen({ email }: { email: string }): ReactNode {
  return (
    <AccountPage
      below={
        <p>
          Nothing arrives? Look among the junk, or{' '}
          <TextLink href="/verify-email">have the link sent again</TextLink>.
        </p>
      }
      title="Look into your inbox"
    >
      <p role="status">
        A mail is on its way to <strong className="break-all">{email}</strong>. Follow the link in
        it and the account is yours.
      </p>
    </AccountPage>
  );
}
