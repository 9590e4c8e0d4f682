import type { LoaderFunctionArgs } from '@remix-run/node';

import { readPage } from '../../lib/api.server.ts';
import { findVisitor } from '../../lib/visitor.server.ts';
import { readWorkspace } from '../dashboard/read-workspace.server.ts';
import type { PricingScreenProps } from './pricing-screen.tsx';

/** The plans, and where the visitor stands among them. */
export async function readPricing(args: LoaderFunctionArgs): Promise<PricingScreenProps> {
  const me = await findVisitor(args);
  const { data: tiers, billingConfigured } = await readPage(args, (api) => api.tiers.list.query());
  if (me === null || me.workspaces.length === 0) {
    return {
      ...{ tiers, billingConfigured, contact: { name: '', email: '' } },
      situation: { billing: null, workspace: null },
    };
  }
  const { workspace } = await readWorkspace(args);
  const billing = await readPage(args, (api) =>
    api.billing.get.query({ workspaceId: workspace.id }),
  );
  return {
    ...{ tiers, billingConfigured, contact: { name: me.name, email: me.email } },
    situation: { billing, workspace },
  };
}
