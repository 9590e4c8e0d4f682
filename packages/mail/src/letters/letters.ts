import type { MailKind } from '@kamiyo/core/mail';

import { accountDeleted } from './account-deleted.tsx';
import { accountExists } from './account-exists.tsx';
import { changeEmail } from './change-email.tsx';
import { contactRequest } from './contact-request.tsx';
import { emailChanged } from './email-changed.tsx';
import { invitation } from './invitation.tsx';
import { passwordChanged } from './password-changed.tsx';
import { paymentFailed } from './payment-failed.tsx';
import { planChanged } from './plan-changed.tsx';
import { resetPassword } from './reset-password.tsx';
import { secondFactorChanged } from './second-factor-changed.tsx';
import { verifyEmail } from './verify-email.tsx';
import type { Letter } from './letter.ts';

/** The letter of each kind; a kind without one does not compile. */
export const letters: { [Kind in MailKind]: Letter<Kind> } = {
  verify_email: verifyEmail,
  account_exists: accountExists,
  reset_password: resetPassword,
  password_changed: passwordChanged,
  change_email: changeEmail,
  email_changed: emailChanged,
  second_factor_changed: secondFactorChanged,
  invitation: invitation,
  account_deleted: accountDeleted,
  payment_failed: paymentFailed,
  plan_changed: planChanged,
  contact_request: contactRequest,
};
