import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import type { ReactNode } from 'react';

import { useFormResult } from '../features/forms/use-form-result.ts';
import * as forms from '../features/security/security-forms.server.ts';
import { securityResult } from '../features/security/security-result.ts';
import { SecurityScreen } from '../features/security/security-screen.tsx';
import { readPage } from '../lib/api.server.ts';
import { hiddenMeta } from '../lib/hidden-meta.ts';
import { runForm } from '../lib/run-form.server.ts';
import { getVisitor } from '../lib/visitor.server.ts';

export const meta: MetaFunction = () => hiddenMeta('Security');

export async function loader(args: LoaderFunctionArgs) {
  const { email, hasPassword, secondFactor } = await getVisitor(args);
  const { data } = await readPage(args, (api) => api.account.sessions.query());
  return { me: { email, hasPassword, secondFactor }, sessions: data };
}

export function action(args: ActionFunctionArgs) {
  return runForm<forms.SecurityResult>(args, {
    'change-password': forms.changePassword,
    'change-email': forms.changeEmail,
    'end-session': forms.endSession,
    'sign-out-everywhere': forms.signOutEverywhere,
    'start-totp': forms.startTotp,
    'confirm-totp': forms.confirmTotp,
    'new-recovery-codes': forms.newRecoveryCodes,
    'disable-totp': forms.disableTotp,
  });
}

export default function SecurityPage(): ReactNode {
  const result = securityResult(useFormResult<forms.SecurityResult>());
  return <SecurityScreen {...useLoaderData<typeof loader>()} result={result} />;
}
