import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import type { ReactNode } from 'react';

import { ConfirmScreen } from '../features/account/confirm-screen.tsx';
import { pathAfterSignIn } from '../features/account/sign-in.server.ts';
import { hiddenMeta } from '../lib/hidden-meta.ts';
import { redirectTo } from '../lib/redirect-to.server.ts';
import { runForm } from '../lib/run-form.server.ts';
import { getVisitor } from '../lib/visitor.server.ts';

export const meta: MetaFunction = () => hiddenMeta('Confirm that it is you');

export async function loader(args: LoaderFunctionArgs) {
  const { email, hasPassword } = await getVisitor(args);
  return { email, hasPassword, to: pathAfterSignIn(args.request) };
}

export function action(args: ActionFunctionArgs) {
  return runForm(args, {
    confirm: async (api, fields) => {
      await api.account.confirmPassword.mutate({ password: fields.text('password') });
      return redirectTo(pathAfterSignIn(args.request), 302);
    },
  });
}

export default function ConfirmPage(): ReactNode {
  return <ConfirmScreen {...useLoaderData<typeof loader>()} />;
}
