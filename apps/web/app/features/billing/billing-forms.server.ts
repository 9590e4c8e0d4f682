import { tierIdSchema } from '@kamiyo/core/contracts';

import type { Api } from '../../lib/api.server.ts';
import { redirectTo } from '../../lib/redirect-to.server.ts';
import type { Fields } from '../../lib/run-form.server.ts';

const returnTo = '/dashboard/billing';

/** Leads to the page on which a plan is paid. */
export async function checkout(api: Api, fields: Fields) {
  const { url } = await api.billing.startCheckout.mutate({
    workspaceId: fields.text('workspaceId'),
    tier: tierIdSchema.catch('pro').parse(fields.text('id')),
    returnTo,
  });
  return redirectTo(url, 302);
}

/** Leads to the payment provider's portal: other plan, card, address, end. */
export async function portal(api: Api, fields: Fields) {
  const workspaceId = fields.text('workspaceId');
  const { url } = await api.billing.openPortal.mutate({ workspaceId, returnTo });
  return redirectTo(url, 302);
}

/** Reads from the payment provider what is true now. */
export async function refresh(api: Api, fields: Fields) {
  await api.billing.refresh.mutate({ workspaceId: fields.text('workspaceId') });
  return { done: 'Read again from the payment provider.' };
}
