import type { ApiKey } from '@kamiyo/core/contracts';

import type { Api } from '../../lib/api.server.ts';
import type { Fields } from '../../lib/run-form.server.ts';

/** A key in full, with the name that it was given. */
export type IssuedKey = { name: string; key: string };

/** Makes a key; the page shows it this once. */
export async function createKey(api: Api, fields: Fields) {
  const name = fields.text('name');
  const days = fields.text('expiresInDays');
  const { key } = await api.keys.create.mutate({
    workspaceId: fields.text('workspaceId'),
    name,
    // The api refuses what is no scope.
    scopes: fields.all('scopes') as ApiKey['scopes'],
    ...(days === '' ? {} : { expiresInDays: Number(days) }),
  });
  return { result: { name: name.trim(), key } };
}

/** Makes a successor; the old key works until its grace ends. */
export async function rotateKey(api: Api, fields: Fields) {
  const { key } = await api.keys.rotate.mutate({
    workspaceId: fields.text('workspaceId'),
    keyId: fields.text('id'),
    graceHours: Number(fields.text('graceHours')),
  });
  return { result: { name: fields.text('keyName'), key } };
}

export async function revokeKey(api: Api, fields: Fields) {
  await api.keys.revoke.mutate({
    workspaceId: fields.text('workspaceId'),
    keyId: fields.text('id'),
  });
  return { done: 'The key is revoked: calls with it are refused.' };
}
