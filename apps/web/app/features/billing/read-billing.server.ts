import type { LoaderFunctionArgs } from '@remix-run/node';

import { createApi, readPage } from '../../lib/api.server.ts';
import { toPageError } from '../../lib/page-error.server.ts';
import { redirectTo } from '../../lib/redirect-to.server.ts';
import { pageOf } from '../../lib/session.server.ts';
import { readWorkspace } from '../dashboard/read-workspace.server.ts';
import type { BillingScreenProps } from './billing-screen.tsx';

/** The plan; and the invoices, which only the payment provider has and which may be away. */
export async function readBilling(args: LoaderFunctionArgs): Promise<BillingScreenProps> {
  const { workspace } = await readWorkspace(args);
  const input = { workspaceId: workspace.id };
  const checkout = new URL(args.request.url).searchParams.get('checkout');
  const isOwner = workspace.role === 'owner';
  const isRefreshed = checkout === 'done' && isOwner && (await refreshPlan(args, workspace.id));
  const billing = await readPage(args, (api) => api.billing.get.query(input));
  // What stands around the page was read beside it, before the plan was known: it is read anew.
  if (isRefreshed && billing.tier !== workspace.tier) throw redirectTo(pageOf(args.request), 302);
  return {
    ...{ workspaceName: workspace.name, isOwner, billing },
    checkout: checkout === 'done' || checkout === 'cancelled' ? checkout : null,
    invoices: isOwner && billing.hasPortal ? await readInvoices(args, workspace.id) : [],
  };
}

/** Should the payment provider be away, its event brings the plan later: the page is shown anyway. */
async function refreshPlan({ context, request }: LoaderFunctionArgs, workspaceId: string) {
  try {
    await createApi(context, request.signal).billing.refresh.mutate({ workspaceId });
    return true;
  } catch (failure) {
    context.logError(failure);
    return false;
  }
}

/** Null: they cannot be read right now. */
async function readInvoices({ context, request }: LoaderFunctionArgs, workspaceId: string) {
  try {
    const api = createApi(context, request.signal);
    return (await api.billing.invoices.query({ workspaceId })).data;
  } catch (failure) {
    if (toPageError(failure, context).code !== 'billing.unavailable') throw failure;
    return null;
  }
}
