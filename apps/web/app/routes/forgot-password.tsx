import type { ActionFunctionArgs, MetaFunction } from '@remix-run/node';
import type { ReactNode } from 'react';

import { ForgotPasswordScreen } from '../features/account/forgot-password-screen.tsx';
import { pageMeta } from '../lib/page-meta.ts';
import { runForm } from '../lib/run-form.server.ts';

export const meta: MetaFunction = ({ matches }) =>
  pageMeta(
    {
      title: 'A new password',
      description: 'Set a new password by mail.',
      path: '/forgot-password',
      hidden: true,
    },
    matches,
  );

export function action(args: ActionFunctionArgs) {
  return runForm(args, {
    'forgot-password': async (api, fields) => {
      await api.account.requestPasswordReset.mutate({ email: fields.text('email') });
      return {
        done: 'If there is an account with this address, a link is on its way. It works for an hour.',
      };
    },
  });
}

export default function ForgotPasswordPage(): ReactNode {
  return <ForgotPasswordScreen />;
}
