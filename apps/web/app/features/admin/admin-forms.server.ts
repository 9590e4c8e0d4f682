import { tierIdSchema } from '@kamiyo/core/contracts';

import type { Api } from '../../lib/api.server.ts';
import { redirectTo } from '../../lib/redirect-to.server.ts';
import type { Fields } from '../../lib/run-form.server.ts';

/** Sets the plan of a workspace by hand; nothing chosen lets the subscription decide again. */
export async function setTier(api: Api, fields: Fields) {
  const chosen = fields.text('tier');
  await api.admin.setTierOverride.mutate({
    workspaceId: fields.text('id'),
    tier: chosen === '' ? null : tierIdSchema.parse(chosen),
    reason: fields.text('reason'),
  });
  return { done: 'The plan is set, and in force.' };
}

/** From here on the operator sees the site as that person, until it is stopped. */
export async function impersonate(api: Api, fields: Fields) {
  await api.admin.impersonate.mutate({
    userId: fields.text('id'),
    reason: fields.text('reason'),
  });
  return redirectTo('/dashboard', 302);
}
