import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import type { ReactNode } from 'react';

import * as forms from '../features/billing/billing-forms.server.ts';
import { BillingScreen } from '../features/billing/billing-screen.tsx';
import { readBilling } from '../features/billing/read-billing.server.ts';
import { hiddenMeta } from '../lib/hidden-meta.ts';
import { runForm } from '../lib/run-form.server.ts';

export const meta: MetaFunction = () => hiddenMeta('Billing');

export function loader(args: LoaderFunctionArgs) {
  return readBilling(args);
}

export function action(args: ActionFunctionArgs) {
  return runForm(args, {
    checkout: forms.checkout,
    portal: forms.portal,
    refresh: forms.refresh,
  });
}

export default function BillingPage(): ReactNode {
  return <BillingScreen {...useLoaderData<typeof loader>()} />;
}
