import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import type { ReactNode } from 'react';

import { LinkScreen } from '../features/account/link-screen.tsx';
import { tokenOf } from '../features/account/token-of.ts';
import { runForm } from '../lib/run-form.server.ts';
import { hiddenMeta } from '../lib/hidden-meta.ts';

export const meta: MetaFunction = () => hiddenMeta('Confirm your new e-mail');

export function loader({ request }: LoaderFunctionArgs) {
  return { token: tokenOf(request) };
}

export function action(args: ActionFunctionArgs) {
  return runForm(args, {
    'confirm-email': async (api, fields) => {
      const { email } = await api.account.confirmEmailChange.mutate({
        token: fields.text('token'),
      });
      return { done: `From now on you sign in with ${email}.` };
    },
  });
}

export default function ConfirmEmailPage(): ReactNode {
  return (
    <LinkScreen
      button="Use this address"
      form="confirm-email"
      lead="One press, and you sign in with the new address."
      title="Confirm your new e-mail"
      token={useLoaderData<typeof loader>().token}
    />
  );
}
