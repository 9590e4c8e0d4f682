import { DomainError } from '../errors/domain-error.ts';
import type { Clock } from '../kernel/clock.ts';
import { createId } from '../kernel/ids.ts';
import type { AccessStore, StoredKey } from './access-store.ts';
import { createApiKey, hashApiKey, maskApiKey } from './api-key.ts';
import type { Scope } from './key-scopes.ts';
import { getTier, type TierId } from './tiers.ts';

/** A rotated key goes on working for this long beside its successor, unless said otherwise. */
export const rotationGraceMsDefault = 24 * 60 * 60 * 1_000;

export type KeyDeps = { access: AccessStore; clock: Clock; pepper: string };

/** The key itself, told once, with its id. */
export type IssuedKey = { id: string; key: string };

/** Makes a key. Throws `tier.limit_reached` when the plan has no room for another active one. */
export async function issueKey(
  deps: KeyDeps,
  input: {
    workspaceId: string;
    name: string;
    scopes: readonly Scope[];
    expiresAt: Date | null;
    actor: string;
  },
): Promise<IssuedKey> {
  const workspace = await getWorkspace(deps, input.workspaceId);
  const { activeKeys } = getTier(workspace.tier).limits;
  const wanted = { ...input, workspaceId: workspace.id, activeKeysMax: activeKeys };
  const { issued, row } = makeKey(deps, wanted);
  if (await deps.access.addKey(row)) return issued;
  throw noRoom();
}

/** Refuses a key from now on, on every process within a second. Throws `key.not_found`. */
export async function revokeKey(
  deps: KeyDeps,
  input: { id: string; workspaceId: string | null; because: string; actor: string },
): Promise<void> {
  const { id } = await getKey(deps, input);
  const { because, actor } = input;
  await deps.access.revokeKey({ id, because, actor, now: deps.clock.now() });
}

/**
 * Makes a successor with the same rights; the old key works until the grace ends. With a grace it
 * throws `tier.limit_reached` once the plan is exceeded already: graces would add up otherwise.
 */
export async function rotateKey(
  deps: KeyDeps,
  input: { id: string; workspaceId: string | null; graceMs: number; actor: string },
): Promise<IssuedKey> {
  const { id, workspaceId, name, scopes, ...old } = await getKey(deps, input);
  const now = deps.clock.now();
  if (old.revokedAt !== null || isPast(old.expiresAt, now)) throw ended();
  const { tier } = await getWorkspace(deps, workspaceId);
  const { issued, row } = makeKey(deps, {
    ...{ workspaceId, name, scopes, actor: input.actor },
    activeKeysMax: input.graceMs > 0 ? getTier(tier).limits.activeKeys + 1 : null,
    expiresAt: old.expiresAt === null ? null : new Date(old.expiresAt),
  });
  const at = new Date(now.getTime() + input.graceMs);
  const outcome = await deps.access.rotateKey({ id, at, successor: row });
  if (outcome === 'gone') throw ended();
  if (outcome === 'full') throw noRoom();
  return issued;
}

/** Whether a key may be used at this moment, if the plan has room for it. */
export function isUsable(key: StoredKey, now: Date): boolean {
  return !key.isWorkspaceDeleted && !isPast(key.expiresAt, now) && !isPast(key.revokedAt, now);
}

type Wanted = {
  workspaceId: string;
  name: string;
  scopes: readonly Scope[];
  expiresAt: Date | null;
  activeKeysMax: number | null;
  actor: string;
};

/** A fresh key, and what is stored of it. */
function makeKey(
  deps: KeyDeps,
  wanted: Wanted,
): { issued: IssuedKey; row: Parameters<AccessStore['addKey']>[0] } {
  const key = createApiKey();
  const id = createId('key');
  const hash = hashApiKey(key, deps.pepper);
  const row = { ...wanted, ...maskApiKey(key), id, hash, now: deps.clock.now() };
  return { issued: { id, key }, row };
}

function noRoom(): DomainError {
  return new DomainError('tier.limit_reached', {
    detail: 'The plan has no room for another active key. Revoke one first.',
  });
}

function ended(): DomainError {
  return new DomainError('key.not_found', { detail: 'The key is revoked or expired already.' });
}

async function getWorkspace(
  deps: KeyDeps,
  idOrName: string,
): Promise<{ id: string; tier: TierId }> {
  const workspace = await deps.access.findWorkspace(idOrName);
  if (workspace === null) throw new DomainError('workspace.not_found');
  return workspace;
}

/** A key of another workspace does not exist for the one that asks. */
async function getKey(
  deps: KeyDeps,
  input: { id: string; workspaceId: string | null },
): Promise<StoredKey> {
  const key = await deps.access.findKey(input.id);
  if (key === null || (input.workspaceId !== null && key.workspaceId !== input.workspaceId)) {
    throw new DomainError('key.not_found');
  }
  return key;
}

function isPast(instant: string | null, now: Date): boolean {
  return instant !== null && Date.parse(instant) <= now.getTime();
}
