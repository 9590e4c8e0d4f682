import type { ApiKey } from '@kamiyo/core/contracts';
import { formatRelativeTime, type BadgeTone } from '@kamiyo/ui';

export type KeyState = {
  kind: 'active' | 'ending' | 'paused' | 'ended';
  words: string;
  tone: BadgeTone;
  title?: string;
};

/** What a key is worth at this moment, in words. */
export function keyState(key: ApiKey, now: number): KeyState {
  if (isPast(key.revokedAt, now)) {
    return { kind: 'ended', words: 'revoked', tone: 'neutral' };
  }
  if (isPast(key.expiresAt, now)) return { kind: 'ended', words: 'expired', tone: 'neutral' };
  if (key.pausedAt !== null) {
    return {
      ...{ kind: 'paused', words: 'paused', tone: 'warn' },
      title: 'The plan has no room for it. It works again on a larger plan.',
    };
  }
  if (key.revokedAt !== null) {
    return {
      ...{ kind: 'ending', tone: 'warn' },
      words: `ends ${formatRelativeTime(key.revokedAt, now)}`,
      title: 'It was rotated: both keys work until then.',
    };
  }
  return { kind: 'active', words: 'active', tone: 'good' };
}

function isPast(instant: string | null, now: number): boolean {
  return instant !== null && Date.parse(instant) <= now;
}
