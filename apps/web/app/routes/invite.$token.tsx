import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import type { ReactNode } from 'react';

import { InvitationScreen } from '../features/account/invitation-screen.tsx';
import { acceptInvitation, joinWithNewAccount } from '../features/account/join.server.ts';
import { readInvitation } from '../features/account/read-invitation.server.ts';
import { hiddenMeta } from '../lib/hidden-meta.ts';
import { runForm } from '../lib/run-form.server.ts';

export const meta: MetaFunction = () => hiddenMeta('Invitation');

export function loader(args: LoaderFunctionArgs) {
  return readInvitation(args);
}

export function action(args: ActionFunctionArgs) {
  const token = args.params.token ?? '';
  return runForm(args, {
    accept: (api) => acceptInvitation(api, token),
    'sign-up': (api, fields) => joinWithNewAccount(api, fields, token),
  });
}

export default function InvitePage(): ReactNode {
  return <InvitationScreen {...useLoaderData<typeof loader>()} />;
}
