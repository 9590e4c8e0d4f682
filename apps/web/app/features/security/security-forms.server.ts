import type { TotpEnrolment } from '@kamiyo/core/contracts';

import type { Api } from '../../lib/api.server.ts';
import { redirectTo } from '../../lib/redirect-to.server.ts';
import type { Fields } from '../../lib/run-form.server.ts';

/** What the security page shows this once. */
export type SecurityResult = {
  enrolment: TotpEnrolment | null;
  recoveryCodes: readonly string[] | null;
};

export async function changePassword(api: Api, fields: Fields) {
  await api.account.changePassword.mutate({
    currentPassword: fields.text('currentPassword'),
    newPassword: fields.text('newPassword'),
  });
  return { done: 'The password is changed; other browsers are signed out.' };
}

export async function changeEmail(api: Api, fields: Fields) {
  const email = fields.text('email');
  await api.account.changeEmail.mutate({ email });
  return { done: `A link is on its way to ${email.trim()}. Until it is followed nothing changes.` };
}

export async function endSession(api: Api, fields: Fields) {
  await api.account.endSession.mutate({ sessionId: fields.text('id') });
  return { done: 'That browser is signed out.' };
}

export async function signOutEverywhere(api: Api) {
  await api.account.signOutEverywhere.mutate();
  return redirectTo('/login', 302);
}

export async function startTotp(api: Api) {
  return { result: { enrolment: await api.account.startTotp.mutate(), recoveryCodes: null } };
}

export async function confirmTotp(api: Api, fields: Fields) {
  const { recoveryCodes } = await api.account.confirmTotp.mutate({ code: fields.text('code') });
  return { result: { enrolment: null, recoveryCodes } };
}

export async function newRecoveryCodes(api: Api) {
  const { recoveryCodes } = await api.account.newRecoveryCodes.mutate();
  return { result: { enrolment: null, recoveryCodes } };
}

export async function disableTotp(api: Api, fields: Fields) {
  await api.account.disableTotp.mutate({ code: fields.text('code') });
  return { done: 'The second factor is off: the password alone opens your account.' };
}
