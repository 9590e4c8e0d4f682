import { z } from 'zod';

import { auditEntrySchema } from './audit.ts';
import { tierIdSchema } from './tier.ts';
import { memberSchema } from './workspace.ts';
import { idSchema, instantSchema } from './wire.ts';

/** Paged lists of the operators: `q` finds by id, name or e-mail. */
export const adminListInputSchema = z.strictObject({
  q: z.string().trim().max(200).optional(),
  cursor: z.string().max(80).optional(),
  limit: z.int().min(1).max(100).default(50),
});
export type AdminListInput = z.infer<typeof adminListInputSchema>;

const adminWorkspaceSchema = z.object({
  id: z.string(),
  name: z.string(),
  tier: tierIdSchema,
  tierOverride: tierIdSchema.nullable(),
  ownerEmail: z.string().nullable(),
  memberCount: z.int(),
  activeKeyCount: z.int(),
  createdAt: instantSchema,
  deletedAt: instantSchema.nullable(),
});
export type AdminWorkspace = z.infer<typeof adminWorkspaceSchema>;
export const adminWorkspacePageSchema = z.object({
  data: z.array(adminWorkspaceSchema),
  nextCursor: z.string().nullable(),
});

export const adminWorkspaceInputSchema = z.strictObject({ workspaceId: idSchema('workspace') });
export const adminWorkspaceDetailsSchema = adminWorkspaceSchema.extend({
  members: z.array(memberSchema),
  subscription: z
    .object({
      tier: tierIdSchema,
      status: z.string(),
      currentPeriodEnd: instantSchema,
      cancelAt: instantSchema.nullable(),
      graceUntil: instantSchema.nullable(),
    })
    .nullable(),
  audit: z.array(auditEntrySchema),
});
export type AdminWorkspaceDetails = z.infer<typeof adminWorkspaceDetailsSchema>;

export const setTierOverrideInputSchema = z.strictObject({
  workspaceId: idSchema('workspace'),
  /** Null: the subscription decides again. */
  tier: tierIdSchema.nullable(),
  reason: z.string().trim().min(1, { error: 'is empty' }).max(500),
});

const adminUserSchema = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  emailVerifiedAt: instantSchema.nullable(),
  isOperator: z.boolean(),
  hasSecondFactor: z.boolean(),
  createdAt: instantSchema,
  lastSeenAt: instantSchema.nullable(),
  workspaces: z.array(z.object({ id: z.string(), name: z.string() })),
});
export type AdminUser = z.infer<typeof adminUserSchema>;
export const adminUserPageSchema = z.object({
  data: z.array(adminUserSchema),
  nextCursor: z.string().nullable(),
});

export const impersonateInputSchema = z.strictObject({
  userId: idSchema('user'),
  reason: z.string().trim().min(1, { error: 'is empty' }).max(500),
});

const contactRequestSchema = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  company: z.string(),
  message: z.string(),
  at: instantSchema,
  handledAt: instantSchema.nullable(),
});
export type StoredContactRequest = z.infer<typeof contactRequestSchema>;
export const contactRequestPageSchema = z.object({
  data: z.array(contactRequestSchema),
  nextCursor: z.string().nullable(),
});
