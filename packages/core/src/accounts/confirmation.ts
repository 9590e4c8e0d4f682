import { DomainError } from '../errors/domain-error.ts';
import type { Clock } from '../kernel/clock.ts';

/** For this long after the password was given, what is sensitive works without it. */
const confirmedMs = 30 * 60_000;

export function confirmedUntil(confirmedAt: Date): Date {
  return new Date(confirmedAt.getTime() + confirmedMs);
}

/** Throws `session.unconfirmed` when the password was given too long ago in this session. */
export function assertConfirmed(deps: { clock: Clock }, confirmedAt: Date): void {
  if (confirmedUntil(confirmedAt) <= deps.clock.now()) throw new DomainError('session.unconfirmed');
}
