import type { Database } from '../client/database.ts';

/** How long what has ended is kept, to be looked at when something went wrong. */
const keptMs = 7 * 24 * 60 * 60_000;

export type ExpiredCounts = {
  sessions: number;
  links: number;
  invitations: number;
  attempts: number;
};

/** Deletes sessions, links, invitations and attempts that have ended. */
export async function deleteExpired(
  { prisma }: Pick<Database, 'prisma'>,
  now: Date,
): Promise<ExpiredCounts> {
  const before = new Date(now.getTime() - keptMs);
  const [sessions, links, invitations, attempts] = await Promise.all([
    prisma.session.deleteMany({ where: { expiresAt: { lte: now } } }),
    prisma.emailToken.deleteMany({ where: { expiresAt: { lte: before } } }),
    prisma.invitation.deleteMany({ where: { expiresAt: { lte: before }, acceptedAt: null } }),
    prisma.attemptCount.deleteMany({ where: { windowEndsAt: { lte: now } } }),
  ]);
  return {
    ...{ sessions: sessions.count, links: links.count },
    ...{ invitations: invitations.count, attempts: attempts.count },
  };
}
