import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import type { ReactNode } from 'react';

import { LinkScreen } from '../features/account/link-screen.tsx';
import { ResendScreen } from '../features/account/resend-screen.tsx';
import { tokenOf } from '../features/account/token-of.ts';
import { redirectTo } from '../lib/redirect-to.server.ts';
import { runForm } from '../lib/run-form.server.ts';
import { hiddenMeta } from '../lib/hidden-meta.ts';

export const meta: MetaFunction = () => hiddenMeta('Verify your e-mail');

export function loader({ request }: LoaderFunctionArgs) {
  return { token: tokenOf(request) };
}

export function action(args: ActionFunctionArgs) {
  return runForm(args, {
    'verify-email': async (api, fields) => {
      await api.account.verifyEmail.mutate({ token: fields.text('token') });
      return redirectTo('/login?done=verified', 302);
    },
    resend: async (api, fields) => {
      await api.account.resendVerification.mutate({ email: fields.text('email') });
      return { done: 'If the address waits for its link, a new one is on its way.' };
    },
  });
}

export default function VerifyEmailPage(): ReactNode {
  const { token } = useLoaderData<typeof loader>();
  if (token === '') return <ResendScreen />;
  return (
    <LinkScreen
      button="Verify"
      form="verify-email"
      lead="One press, and the account is yours."
      title="Verify your e-mail"
      token={token}
    />
  );
}
