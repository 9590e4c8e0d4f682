import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import type { ReactNode } from 'react';

import { MailSentScreen } from '../features/account/mail-sent-screen.tsx';
import { readSignIn } from '../features/account/read-sign-in.server.ts';
import { signUp, type MailSent } from '../features/account/sign-up.server.ts';
import { SignUpScreen } from '../features/account/sign-up-screen.tsx';
import { useFormResult } from '../features/forms/use-form-result.ts';
import { pageMeta } from '../lib/page-meta.ts';
import { runForm } from '../lib/run-form.server.ts';

export const meta: MetaFunction = ({ matches }) =>
  pageMeta(
    {
      title: 'Create an account',
      description: 'A free account: API keys, usage at a glance, a plan when more is needed.',
      path: '/signup',
    },
    matches,
  );

export function loader(args: LoaderFunctionArgs) {
  return readSignIn(args);
}

export function action(args: ActionFunctionArgs) {
  return runForm<MailSent>(args, { 'sign-up': (api, fields) => signUp(api, fields, args.request) });
}

export default function SignUpPage(): ReactNode {
  const data = useLoaderData<typeof loader>();
  const sentTo = useFormResult<MailSent>()?.result?.mailSentTo;
  return sentTo === undefined ? <SignUpScreen {...data} /> : <MailSentScreen email={sentTo} />;
}
