import type { AccountExport, Role } from '@kamiyo/core/contracts';
import { DomainError } from '@kamiyo/core/errors';

import type { Queryable } from '../client/database.ts';

/** Everything that is stored of a person, secrets and hashes left out. */
export async function readExport(db: Queryable, userId: string, now: Date): Promise<AccountExport> {
  const user = await db.user.findUnique({
    where: { id: userId },
    include: { sessions: true, memberships: { include: { workspace: true } } },
  });
  if (user === null) throw new DomainError('session.required');
  const [invitations, keys, entries] = await Promise.all([
    db.invitation.findMany({ where: { invitedBy: userId }, orderBy: { createdAt: 'asc' } }),
    db.apiKey.findMany({ where: { createdBy: userId }, orderBy: { createdAt: 'asc' } }),
    db.auditEntry.findMany({ where: { actor: userId }, orderBy: { id: 'asc' } }),
  ]);
  const { id, name, email, githubId, isOperator } = user;
  return {
    exportedAt: now.toISOString(),
    account: {
      ...{ id, name, email, githubId, isOperator },
      emailVerifiedAt: user.emailVerifiedAt?.toISOString() ?? null,
      secondFactorSince: user.totpEnabledAt?.toISOString() ?? null,
      createdAt: user.createdAt.toISOString(),
    },
    sessions: user.sessions.map((session) => ({
      ...{ id: session.id, address: session.address, userAgent: session.userAgent },
      createdAt: session.createdAt.toISOString(),
      lastSeenAt: session.lastSeenAt.toISOString(),
      expiresAt: session.expiresAt.toISOString(),
      isImpersonation: session.impersonatorId !== null,
    })),
    memberships: user.memberships.map(({ workspaceId, workspace, role, joinedAt }) => ({
      ...{ workspaceId, workspaceName: workspace.name, role: role as Role },
      joinedAt: joinedAt.toISOString(),
    })),
    invitationsSent: invitations.map(({ workspaceId, email: to, createdAt }) => ({
      ...{ workspaceId, email: to, createdAt: createdAt.toISOString() },
    })),
    keysCreated: keys.map((key) => ({
      ...{ id: key.id, workspaceId: key.workspaceId, name: key.name },
      createdAt: key.createdAt.toISOString(),
    })),
    audit: entries.map(({ at, workspaceId, action, subject }) => ({
      ...{ at: at.toISOString(), workspaceId, action, subject },
    })),
  };
}
