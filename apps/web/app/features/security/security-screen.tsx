import type { Me, Session } from '@kamiyo/core/contracts';
import { PageHeader } from '@kamiyo/ui';
import type { ReactNode } from 'react';

import { FormNotice } from '../forms/form-notice.tsx';
import { EmailPanel } from './email-panel.tsx';
import { PasswordPanel } from './password-panel.tsx';
import { RecoveryCodes } from './recovery-codes.tsx';
import { SecondFactorPanel } from './second-factor-panel.tsx';
import type { SecurityResult } from './security-forms.server.ts';
import { SessionsPanel } from './sessions-panel.tsx';

export type SecurityScreenProps = {
  me: Pick<Me, 'email' | 'hasPassword' | 'secondFactor'>;
  sessions: readonly Session[];
  /** What an action just brought. */
  result: SecurityResult;
};

/** How the account is kept: password, second factor, address, and where it is open. */
export function SecurityScreen({ me, sessions, result }: SecurityScreenProps): ReactNode {
  return (
    <>
      <PageHeader lead="Your own account, in all workspaces." title="Security" />
      <FormNotice forms={['end-session', 'disable-totp']} />
      {result.recoveryCodes === null ? null : <RecoveryCodes codes={result.recoveryCodes} />}
      <SecondFactorPanel enrolment={result.enrolment} {...me.secondFactor} />
      <PasswordPanel email={me.email} hasPassword={me.hasPassword} />
      <EmailPanel email={me.email} />
      <SessionsPanel sessions={sessions} />
    </>
  );
}
