import {
  findTier,
  issueKey,
  revokeKey,
  rotateKey,
  rotationGraceMsDefault,
  scopes,
  tiers,
  type KeyDeps,
  type Scope,
  type StoredKey,
  type TierId,
} from '@kamiyo/core/access';
import { setTierOverride } from '@kamiyo/core/billing';
import { createId } from '@kamiyo/core/kernel';
import { createAccessStore } from '@kamiyo/db';

import type { Runtime } from '../../composition/runtime.ts';
import { toTable, type Output } from '../output.ts';
import { withRuntime } from '../with-runtime.ts';

const actor = 'operator';

/** `kamiyo keys create --workspace <name> --tier <tier>`: makes the workspace too when it is new. */
export async function createKeyCommand(
  output: Output,
  options: { workspace: string; tier?: string; name: string; scopes: string; days?: string },
): Promise<void> {
  const tier = readTier(options.tier);
  const chosen = readScopes(options.scopes);
  await withRuntime(output, async (runtime) => {
    const deps = keyDeps(runtime);
    const workspaceId = await ensureWorkspace(runtime, options.workspace, tier);
    const { id, key } = await issueKey(deps, {
      ...{ workspaceId, actor, name: options.name, scopes: chosen },
      expiresAt: readExpiry(options.days, deps.clock.now()),
    });
    output.result({ id, key }, () => `${key}\n(${id}; this is the only time the key is shown)`);
  });
}

/** `kamiyo keys list [--workspace <name>]`. */
export async function listKeysCommand(
  output: Output,
  options: { workspace?: string },
): Promise<void> {
  await withRuntime(output, async (runtime) => {
    const deps = keyDeps(runtime);
    const { workspace } = options;
    const found = workspace === undefined ? null : await deps.access.findWorkspace(workspace);
    if (workspace !== undefined && found === null) {
      throw new Error(`There is no workspace "${workspace}".`);
    }
    const keys = await deps.access.listKeys(found?.id ?? null);
    output.result({ keys }, () =>
      toTable(
        ['id', 'workspace', 'tier', 'name', 'key', 'scopes', 'expires', 'revoked', 'last used'],
        keys.map(toRow),
      ),
    );
  });
}

/** `kamiyo keys revoke <id>`. */
export async function revokeKeyCommand(
  output: Output,
  id: string,
  options: { because: string },
): Promise<void> {
  await withRuntime(output, async (runtime) => {
    const { because } = options;
    await revokeKey(keyDeps(runtime), { id, workspaceId: null, because, actor });
    output.result({ id, revoked: true }, () => `${id} is revoked.`);
  });
}

/** `kamiyo keys rotate <id>`: a successor, and a grace for the old key. */
export async function rotateKeyCommand(
  output: Output,
  id: string,
  options: { graceHours?: string },
): Promise<void> {
  const graceMs =
    options.graceHours === undefined
      ? rotationGraceMsDefault
      : readCount('--grace-hours', options.graceHours) * 3_600_000;
  await withRuntime(output, async (runtime) => {
    const issued = await rotateKey(keyDeps(runtime), { id, workspaceId: null, graceMs, actor });
    output.result(issued, () => `${issued.key}\n(${issued.id}; ${id} works for the grace)`);
  });
}

function keyDeps(runtime: Runtime): KeyDeps {
  return {
    access: createAccessStore(runtime.database),
    clock: runtime.services.clock,
    pepper: runtime.secrets.apiKeyPepper,
  };
}

async function ensureWorkspace(
  runtime: Runtime,
  name: string,
  tier: TierId | null,
): Promise<string> {
  const { access, clock } = keyDeps(runtime);
  const known = await access.findWorkspace(name);
  if (known === null) {
    const id = createId('workspace');
    await access.addWorkspace({ id, name, tier: tier ?? 'free', actor, now: clock.now() });
    return id;
  }
  const { id: workspaceId } = known;
  if (tier !== null && tier !== known.tier) {
    const override = tier === 'free' ? null : tier;
    const reason = 'set on the command line';
    await setTierOverride(runtime.billing, { workspaceId, tier: override, reason, actor });
  }
  return workspaceId;
}

function readTier(text: string | undefined): TierId | null {
  if (text === undefined) return null;
  const tier = findTier(text);
  if (tier !== null) return tier.id;
  throw new Error(`--tier is one of ${tiers.map((row) => row.id).join(', ')}.`);
}

function readScopes(text: string): Scope[] {
  return text.split(',').map((part) => {
    const scope = scopes.find((known) => known === part.trim());
    if (scope === undefined) throw new Error(`--scopes takes ${scopes.join(', ')}.`);
    return scope;
  });
}

function readExpiry(days: string | undefined, now: Date): Date | null {
  if (days === undefined) return null;
  return new Date(now.getTime() + readCount('--days', days) * 86_400_000);
}

function readCount(option: string, text: string): number {
  const count = Number(text);
  if (Number.isInteger(count) && count >= 0) return count;
  throw new Error(`${option} takes a whole number.`);
}

function toRow(key: StoredKey): string[] {
  return [
    key.id,
    key.workspaceName,
    key.tier,
    key.name,
    `${key.prefix}…${key.lastFour}`,
    key.scopes.join(' '),
    key.expiresAt ?? 'never',
    key.revokedAt ?? '–',
    key.lastUsedAt ?? 'never',
  ];
}
