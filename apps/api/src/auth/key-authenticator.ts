import {
  hashApiKey,
  isUsable,
  isWellFormedApiKey,
  type AccessStore,
  type KeyWithPlan,
} from '@kamiyo/core/access';
import { effectiveTier } from '@kamiyo/core/billing';
import { DomainError } from '@kamiyo/core/errors';
import type { Clock } from '@kamiyo/core/kernel';
import { LRUCache } from 'lru-cache';

import type { Principal } from './principal.ts';

/** What is remembered of a key is asked for again after this, announcement or not. */
const rememberedMs = 30_000;
const keysRemembered = 20_000;

export type AuthenticatorDeps = {
  access: Pick<AccessStore, 'findKeyByHash' | 'noteUse'>;
  clock: Clock;
  pepper: string;
  /** Whether announcements of revocations are heard; nothing is remembered otherwise. */
  isListening(): boolean;
};

/**
 * Turns an API key into a principal. The checksum is tried first, so that a mistyped key never
 * reaches the database; the outcome is remembered, also "unknown", until an announcement says that
 * it changed. Revoked, expired and unknown keys take the same path and get the same answer.
 */
export class KeyAuthenticator {
  readonly #deps: AuthenticatorDeps;
  readonly #byHash: LRUCache<string, { key: KeyWithPlan | null }>;
  readonly #hashOf: LRUCache<string, string>;
  readonly #uses = new Map<string, Date>();
  #forgotten = 0;

  constructor(deps: AuthenticatorDeps) {
    this.#deps = deps;
    this.#byHash = new LRUCache({ max: keysRemembered, ttl: rememberedMs });
    this.#hashOf = new LRUCache({ max: keysRemembered });
  }

  /** The principal when it is known without asking the database; undefined when it is not. */
  tryAuthenticate(text: string): Principal | null | undefined {
    const hash = this.#hashOf.get(text);
    if (hash === undefined || !this.#deps.isListening()) return undefined;
    const known = this.#byHash.get(hash);
    // What a paused key is told takes words: it goes the long way.
    if (known === undefined || known.key?.pausedAt != null) return undefined;
    return this.#toPrincipal(known.key);
  }

  /**
   * The principal of a key that may be used now; null for any other text. Throws `key.paused` when
   * only the plan has no room for it.
   */
  async authenticate(text: string): Promise<Principal | null> {
    if (!isWellFormedApiKey(text)) return null;
    const known = this.tryAuthenticate(text);
    if (known !== undefined) return known;
    const hash = hashApiKey(text, this.#deps.pepper);
    const key = await this.#findKey(hash);
    this.#hashOf.set(text, hash);
    const principal = this.#toPrincipal(key);
    if (principal !== null && key?.pausedAt != null) throw new DomainError('key.paused');
    return principal;
  }

  /** Forgets a key or all keys of a workspace; without an argument, everything. */
  forget(stale: { keyId?: string; workspaceId?: string } = {}): void {
    this.#forgotten += 1;
    if (stale.keyId === undefined && stale.workspaceId === undefined) {
      this.#byHash.clear();
      return;
    }
    for (const [hash, { key }] of this.#byHash) {
      if (key?.id === stale.keyId || key?.workspaceId === stale.workspaceId) {
        this.#byHash.delete(hash);
      }
    }
  }

  /** Writes when keys were last used, all at once. */
  async flushUses(): Promise<void> {
    const uses = [...this.#uses].map(([keyId, at]) => ({ keyId, at }));
    this.#uses.clear();
    await this.#deps.access.noteUse(uses);
  }

  async #findKey(hash: string): Promise<KeyWithPlan | null> {
    const known = this.#deps.isListening() ? this.#byHash.get(hash) : undefined;
    if (known !== undefined) return known.key;
    const forgotten = this.#forgotten;
    const key = await this.#deps.access.findKeyByHash(hash);
    // What was announced while it was read may not be in it.
    if (forgotten === this.#forgotten) this.#byHash.set(hash, { key });
    return key;
  }

  #toPrincipal(key: KeyWithPlan | null): Principal | null {
    const now = this.#deps.clock.now();
    if (key === null || !isUsable(key, now)) return null;
    this.#uses.set(key.id, now);
    const { id: keyId, workspaceId, scopes, subscription } = key;
    const isTimed = subscription !== null;
    const tier = isTimed ? effectiveTier({ override: null, subscription, now }).tier : key.tier;
    return { kind: 'key', keyId, workspaceId, tier, scopes };
  }
}
