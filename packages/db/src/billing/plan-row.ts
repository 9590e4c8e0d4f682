import type { TierId } from '@kamiyo/core/access';
import type { StoredPlan, StoredSubscription, SubscriptionStatus } from '@kamiyo/core/billing';

import type { Prisma, Subscription } from '../generated/prisma/client.ts';

/** What a plan is read with. Owners are written to at addresses that they proved. */
export const withPlan = {
  subscription: true,
  memberships: {
    where: { role: 'owner', user: { emailVerifiedAt: { not: null } } },
    select: { user: { select: { email: true } } },
    orderBy: { joinedAt: 'asc' },
  },
} as const satisfies Prisma.WorkspaceInclude;

type PlanRow = Prisma.WorkspaceGetPayload<{ include: typeof withPlan }>;

export function toPlan(row: PlanRow): StoredPlan {
  return {
    ...{ workspaceId: row.id, name: row.name, customerId: row.customerId },
    tier: row.tier as TierId,
    override: row.tierOverride as TierId | null,
    deletedAt: row.deletedAt,
    subscription: row.subscription === null ? null : toSubscription(row.subscription),
    ownerEmails: row.memberships.map(({ user }) => user.email),
  };
}

export function toSubscription(row: Subscription): StoredSubscription {
  const { externalId, priceId, currentPeriodEnd, trialEnd, cancelAt, graceUntil } = row;
  return {
    ...{ externalId, priceId, currentPeriodEnd, trialEnd, cancelAt, graceUntil },
    status: row.status as SubscriptionStatus,
    tier: row.tier as TierId,
    nextTier: row.nextTier as TierId | null,
  };
}
