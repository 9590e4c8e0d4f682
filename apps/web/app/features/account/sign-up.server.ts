import type { Api } from '../../lib/api.server.ts';
import { redirectTo } from '../../lib/redirect-to.server.ts';
import type { Fields } from '../../lib/run-form.server.ts';
import { pathAfterSignIn } from './sign-in.server.ts';

export type MailSent = { mailSentTo: string };

/**
 * Makes an account. The answer is the same whether the address was known or not; what is true is
 * in the mail.
 */
export async function signUp(api: Api, fields: Fields, request: Request) {
  const { status } = await api.account.signUp.mutate({
    name: fields.text('name'),
    email: fields.text('email'),
    password: fields.text('password'),
  });
  if (status === 'signed_in') return redirectTo(pathAfterSignIn(request), 302);
  return { result: { mailSentTo: fields.text('email') } };
}
