import type { StoredSubscription } from '../billing/subscription.ts';
import type { Scope } from './key-scopes.ts';
import type { TierId } from './tiers.ts';

/** A key as it is stored, with the tier of its workspace. */
export type StoredKey = {
  id: string;
  workspaceId: string;
  workspaceName: string;
  tier: TierId;
  name: string;
  prefix: string;
  lastFour: string;
  scopes: Scope[];
  createdAt: string;
  expiresAt: string | null;
  revokedAt: string | null;
  lastUsedAt: string | null;
  /** Set while the plan has no room for it. */
  pausedAt: string | null;
  /** Who made it: an id, or the command line. */
  createdBy: string;
  /** The name of that person, if there is one. */
  createdByName: string | null;
  isWorkspaceDeleted: boolean;
};

/** With what decides its tier as time passes; null: the tier stands until it is changed. */
export type KeyWithPlan = StoredKey & { subscription: StoredSubscription | null };

export type NewKey = {
  id: string;
  workspaceId: string;
  name: string;
  hash: string;
  prefix: string;
  lastFour: string;
  scopes: readonly Scope[];
  expiresAt: Date | null;
  actor: string;
  now: Date;
};

/** Where keys and workspaces are kept; the database implements it. Every change is audited. */
export type AccessStore = {
  /** By the hash of the key, also a revoked or expired one. */
  findKeyByHash(hash: string): Promise<KeyWithPlan | null>;
  findKey(id: string): Promise<StoredKey | null>;
  listKeys(workspaceId: string | null): Promise<StoredKey[]>;
  /** Keys of a workspace that neither expired nor were revoked. */
  countActiveKeys(workspaceId: string, now: Date): Promise<number>;
  /** False when the workspace has `activeKeysMax` active ones, however many ask at once. */
  addKey(key: NewKey & { activeKeysMax: number | null }): Promise<boolean>;
  /** Refuses the key from `now` on; nothing changes when it is already. Announces it. */
  revokeKey(revocation: { id: string; because: string; actor: string; now: Date }): Promise<void>;
  /**
   * Puts the successor in place of a key that is refused from `at` on; it is paused when that one
   * is. `gone`: the key was revoked or rotated already, by however many ask at once. `full`: as
   * with `addKey`.
   */
  rotateKey(rotation: {
    id: string;
    at: Date;
    successor: NewKey & { activeKeysMax: number | null };
  }): Promise<'rotated' | 'gone' | 'full'>;
  noteUse(uses: readonly { keyId: string; at: Date }[]): Promise<void>;
  findWorkspace(idOrName: string): Promise<{ id: string; name: string; tier: TierId } | null>;
  /** A tier above the free one is set by hand: nothing is paid for it. */
  addWorkspace(workspace: {
    id: string;
    name: string;
    tier: TierId;
    actor: string;
    now: Date;
  }): Promise<void>;
};
