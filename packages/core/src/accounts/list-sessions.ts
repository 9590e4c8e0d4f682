import type { Session } from '../contracts/account.ts';
import { DomainError } from '../errors/domain-error.ts';
import type { AccountDeps } from './account-deps.ts';

/** The browsers that are signed in, the latest seen first. */
export async function listSessions(
  deps: Pick<AccountDeps, 'sessions' | 'clock'>,
  input: { userId: string; sessionId: string },
): Promise<Session[]> {
  const sessions = await deps.sessions.listSessions(input.userId, deps.clock.now());
  return sessions.map((session) => ({
    ...{ id: session.id, address: session.address, userAgent: session.userAgent },
    createdAt: session.createdAt.toISOString(),
    lastSeenAt: session.lastSeenAt.toISOString(),
    expiresAt: session.expiresAt.toISOString(),
    isCurrent: session.id === input.sessionId,
    isImpersonation: session.impersonatorId !== null,
  }));
}

/** Refuses a browser from now on. Throws `session.not_found`, also for those of others. */
export async function endSession(
  deps: Pick<AccountDeps, 'sessions'>,
  input: { userId: string; sessionId: string },
): Promise<void> {
  const { userId, sessionId: id } = input;
  if (!(await deps.sessions.endSession({ id, userId }))) throw new DomainError('session.not_found');
}

/** Ends every session, this one too. */
export async function signOutEverywhere(
  deps: Pick<AccountDeps, 'accounts' | 'sessions' | 'clock'>,
  userId: string,
): Promise<void> {
  await deps.sessions.deleteSessionsOf(userId);
  const entry = { action: 'sessions.ended', subject: userId, actor: userId };
  await deps.accounts.note({ ...entry, now: deps.clock.now() });
}
