import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import type { ReactNode } from 'react';

import { ResetPasswordScreen } from '../features/account/reset-password-screen.tsx';
import { tokenOf } from '../features/account/token-of.ts';
import { redirectTo } from '../lib/redirect-to.server.ts';
import { runForm } from '../lib/run-form.server.ts';
import { hiddenMeta } from '../lib/hidden-meta.ts';

export const meta: MetaFunction = () => hiddenMeta('Set a new password');

export function loader({ request }: LoaderFunctionArgs) {
  const token = tokenOf(request);
  if (token === '') throw redirectTo('/forgot-password', 302);
  return { token };
}

export function action(args: ActionFunctionArgs) {
  return runForm(args, {
    'reset-password': async (api, fields) => {
      const [token, password] = [fields.text('token'), fields.text('password')];
      await api.account.resetPassword.mutate({ token, password });
      return redirectTo('/login?done=password', 302);
    },
  });
}

export default function ResetPasswordPage(): ReactNode {
  return <ResetPasswordScreen token={useLoaderData<typeof loader>().token} />;
}
