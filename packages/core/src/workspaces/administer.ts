import type { AdminWorkspaceDetails } from '../contracts/admin.ts';
import { DomainError } from '../errors/domain-error.ts';
import type { WorkspaceDeps } from './workspace-deps.ts';

type AdminDeps = Pick<WorkspaceDeps, 'admin' | 'workspaces' | 'audit' | 'accounts' | 'clock'>;

const auditShown = 50;

/** A workspace with its members, subscription and latest entries. Throws `workspace.not_found`. */
export async function getAdminWorkspace(
  deps: AdminDeps,
  workspaceId: string,
): Promise<AdminWorkspaceDetails> {
  const now = deps.clock.now();
  const [workspace, members, subscription, audit] = await Promise.all([
    deps.admin.findWorkspace(workspaceId, now),
    deps.workspaces.listMembers(workspaceId),
    deps.admin.findSubscription(workspaceId),
    deps.audit.listAudit({ workspaceId, action: undefined, cursor: undefined, limit: auditShown }),
  ]);
  if (workspace === null) throw new DomainError('workspace.not_found');
  return {
    ...{ ...workspace, members, audit: audit.data },
    subscription:
      subscription === null
        ? null
        : {
            ...{ tier: subscription.tier, status: subscription.status },
            currentPeriodEnd: subscription.currentPeriodEnd.toISOString(),
            cancelAt: subscription.cancelAt?.toISOString() ?? null,
            graceUntil: subscription.graceUntil?.toISOString() ?? null,
          },
  };
}

/** Whom an operator may act as. Throws `user.not_found`; operators are not impersonated. */
export async function startImpersonation(
  deps: AdminDeps,
  input: { userId: string; operatorId: string; reason: string },
): Promise<void> {
  const { userId, operatorId: actor, reason } = input;
  const user = await deps.accounts.findUser(userId);
  if (user === null) throw new DomainError('user.not_found');
  if (user.isOperator) {
    throw new DomainError('request.invalid', { detail: 'Operators are not impersonated.' });
  }
  const now = deps.clock.now();
  await deps.admin.noteImpersonation({
    ...{ action: 'impersonation.started', userId, reason, actor, now },
  });
}

export async function endImpersonation(
  deps: Pick<WorkspaceDeps, 'admin' | 'clock'>,
  input: { userId: string; operatorId: string },
): Promise<void> {
  const { userId, operatorId: actor } = input;
  const now = deps.clock.now();
  await deps.admin.noteImpersonation({
    ...{ action: 'impersonation.ended', userId, reason: null, actor, now },
  });
}
