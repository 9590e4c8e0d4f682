import { router } from '../../trpc/init.ts';
import { changeEmail } from './change-email.ts';
import { changeName } from './change-name.ts';
import { changePassword } from './change-password.ts';
import { confirmEmailChange } from './confirm-email-change.ts';
import { confirmPassword } from './confirm-password.ts';
import { confirmTotp } from './confirm-totp.ts';
import { deleteAccount } from './delete-account.ts';
import { disableTotp } from './disable-totp.ts';
import { endSession } from './end-session.ts';
import { exportAccount } from './export-account.ts';
import { githubFinish } from './github-finish.ts';
import { githubStart } from './github-start.ts';
import { me } from './me.ts';
import { newRecoveryCodes } from './new-recovery-codes.ts';
import { options } from './options.ts';
import { requestPasswordReset } from './request-password-reset.ts';
import { resendVerification } from './resend-verification.ts';
import { resetPassword } from './reset-password.ts';
import { sessions } from './sessions.ts';
import { signIn } from './sign-in.ts';
import { signInSecondFactor } from './sign-in-second-factor.ts';
import { signOut } from './sign-out.ts';
import { signOutEverywhere } from './sign-out-everywhere.ts';
import { signUp } from './sign-up.ts';
import { startTotp } from './start-totp.ts';
import { verifyEmail } from './verify-email.ts';

export const accountRouter = router({
  signUp,
  verifyEmail,
  resendVerification,
  signIn,
  signInSecondFactor,
  signOut,
  me,
  options,
  requestPasswordReset,
  resetPassword,
  changePassword,
  changeEmail,
  confirmEmailChange,
  changeName,
  sessions,
  endSession,
  signOutEverywhere,
  startTotp,
  confirmTotp,
  disableTotp,
  newRecoveryCodes,
  confirmPassword,
  export: exportAccount,
  delete: deleteAccount,
  githubStart,
  githubFinish,
});
