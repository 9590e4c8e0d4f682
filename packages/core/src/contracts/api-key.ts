import { z } from 'zod';

import { keyScopes } from '../access/key-scopes.ts';
import { nameSchema } from './account.ts';
import { workspaceInputSchema } from './workspace.ts';
import { idSchema, instantSchema } from './wire.ts';

/** An API key, never the key itself. */
const apiKeySchema = z.object({
  id: z.string(),
  name: z.string(),
  prefix: z.string(),
  lastFour: z.string(),
  scopes: z.array(z.enum(keyScopes)),
  createdAt: instantSchema,
  /** Whoever made it, by name; null when that account is gone or it was the command line. */
  createdBy: z.string().nullable(),
  /** Whether the reader may rotate and revoke it. */
  mayManage: z.boolean(),
  expiresAt: instantSchema.nullable(),
  /** In the future while a rotated key has its grace. */
  revokedAt: instantSchema.nullable(),
  lastUsedAt: instantSchema.nullable(),
  /** Set while the plan has no room for it. */
  pausedAt: instantSchema.nullable(),
});
export type ApiKey = z.infer<typeof apiKeySchema>;

export const apiKeyListSchema = z.object({
  data: z.array(apiKeySchema),
  activeCount: z.int(),
  limit: z.int(),
});

export const createKeyInputSchema = workspaceInputSchema.extend({
  name: nameSchema,
  scopes: z
    .array(z.enum(keyScopes))
    .min(1, { error: 'names at least one' })
    .transform((chosen) => [...new Set(chosen)]),
  /** Left out: it does not expire. */
  expiresInDays: z.int().min(1).max(3_650).optional(),
});

export const keyInputSchema = workspaceInputSchema.extend({ keyId: idSchema('key') });
export const rotateKeyInputSchema = keyInputSchema.extend({
  /** Hours for which the old key works beside the new one; left out: a day. */
  graceHours: z
    .int()
    .min(0)
    .max(24 * 30)
    .optional(),
});

/** The key itself, told this once. */
export const issuedKeySchema = z.object({ id: z.string(), key: z.string() });
