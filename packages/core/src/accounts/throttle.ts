import { createHash } from 'node:crypto';

import { DomainError } from '../errors/domain-error.ts';
import type { Clock } from '../kernel/clock.ts';
import type { AttemptStore } from './attempt-store.ts';

/** Attempts within a quarter of an hour, each counted on its own. */
export const throttlePolicy = {
  windowMs: 15 * 60_000,
  /** Wrong passwords for one address of e-mail, whether it has an account or not. */
  failuresPerAccount: 5,
  /** Wrong passwords and codes from one network address, over all accounts. */
  failuresPerAddress: 20,
  /** Wrong codes of the second factor of one person. */
  codesPerAccount: 5,
  /** Mails that anybody can cause to one address of e-mail. */
  mailsPerAccount: 3,
  mailsPerAddress: 20,
  /** Invitations of one workspace, to whomever. */
  invitationsPerWorkspace: 20,
  signUpsPerAddress: 20,
} as const;

type ThrottleDeps = { attempts: AttemptStore; clock: Clock };
type Counted = { subject: string; limit: number };

export type ThrottleSubject =
  | { of: 'password' | 'mail'; email: string }
  | { of: 'code'; userId: string }
  | { of: 'invitation'; workspaceId: string }
  | { of: 'password' | 'mail' | 'sign-up'; address: string };

/**
 * Counts an attempt under each subject before it is made, so that many at once do not slip through.
 * Throws `rate.limited` when one of them has no more.
 */
export async function takeAttempts(
  deps: ThrottleDeps,
  subjects: readonly ThrottleSubject[],
): Promise<void> {
  const now = deps.clock.now();
  const { windowMs } = throttlePolicy;
  const taken: Counted[] = [];
  for (const counted of subjects.map(toCounted)) {
    const { allowed, windowEndsAt } = await deps.attempts.take({ ...counted, windowMs, now });
    if (!allowed) {
      for (const { subject } of taken) await deps.attempts.giveBack(subject);
      const seconds = Math.max(1, Math.ceil((windowEndsAt.getTime() - now.getTime()) / 1_000));
      throw new DomainError('rate.limited', {
        retryAfterSeconds: seconds,
        detail: `Too many attempts. Try again in ${String(Math.ceil(seconds / 60))} minutes.`,
      });
    }
    taken.push(counted);
  }
}

/** The attempt was right: the account starts anew, the address gets its one back. */
export async function settleAttempts(
  deps: ThrottleDeps,
  subjects: readonly ThrottleSubject[],
): Promise<void> {
  for (const subject of subjects) {
    const counted = toCounted(subject).subject;
    if ('address' in subject) await deps.attempts.giveBack(counted);
    else await deps.attempts.clear(counted);
  }
}

function toCounted(subject: ThrottleSubject): Counted {
  const policy = throttlePolicy;
  if ('userId' in subject) {
    return { subject: `code:account:${subject.userId}`, limit: policy.codesPerAccount };
  }
  if ('workspaceId' in subject) {
    const { invitationsPerWorkspace: limit } = policy;
    return { subject: `invitation:workspace:${subject.workspaceId}`, limit };
  }
  if ('email' in subject) {
    const limit = subject.of === 'mail' ? policy.mailsPerAccount : policy.failuresPerAccount;
    return { subject: `${subject.of}:account:${digest(subject.email)}`, limit };
  }
  const limits = {
    password: policy.failuresPerAddress,
    mail: policy.mailsPerAddress,
    'sign-up': policy.signUpsPerAddress,
  };
  return { subject: `${subject.of}:address:${subject.address}`, limit: limits[subject.of] };
}

/** The table of attempts names nobody. */
function digest(email: string): string {
  return createHash('sha256').update(email).digest('base64url').slice(0, 32);
}
