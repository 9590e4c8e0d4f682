import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import type { ReactNode } from 'react';

import { SecondFactorScreen } from '../features/account/second-factor-screen.tsx';
import { SignInScreen } from '../features/account/sign-in-screen.tsx';
import { signIn, signInSecondFactor } from '../features/account/sign-in.server.ts';
import { readSignIn } from '../features/account/read-sign-in.server.ts';
import { pageMeta } from '../lib/page-meta.ts';
import { runForm } from '../lib/run-form.server.ts';

export const meta: MetaFunction = ({ matches }) =>
  pageMeta(
    { title: 'Sign in', description: 'Sign in to Kamiyo.', path: '/login', hidden: true },
    matches,
  );

export function loader(args: LoaderFunctionArgs) {
  return readSignIn(args);
}

export function action(args: ActionFunctionArgs) {
  return runForm(args, {
    'sign-in': (api, fields) => signIn(api, fields, args.request),
    'second-factor': (api, fields) => signInSecondFactor(api, fields, args.request),
  });
}

export default function LoginPage(): ReactNode {
  const { secondFactorPending, ...data } = useLoaderData<typeof loader>();
  return secondFactorPending ? <SecondFactorScreen /> : <SignInScreen {...data} />;
}
