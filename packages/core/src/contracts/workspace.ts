import { z } from 'zod';

import { roles } from '../access/roles.ts';
import { emailSchema, nameSchema } from './account.ts';
import { tierIdSchema, tierRowSchema } from './tier.ts';
import { usageSchema } from './usage.ts';
import { idSchema, instantSchema } from './wire.ts';

const roleSchema = z.enum(roles);
export type { Role } from '../access/roles.ts';

/** Each call about a workspace names it; whoever is not a member learns nothing of it. */
export const workspaceInputSchema = z.strictObject({ workspaceId: idSchema('workspace') });

export const workspaceSchema = z.object({
  id: z.string(),
  name: z.string(),
  /** What the reader is in it. */
  role: roleSchema,
  tier: tierIdSchema,
  tierName: z.string(),
  createdAt: instantSchema,
  /** Set while the plan has no room for the reader. */
  pausedAt: instantSchema.nullable(),
});
export type Workspace = z.infer<typeof workspaceSchema>;
export const workspaceListSchema = z.object({ data: z.array(workspaceSchema) });

export const workspaceDetailsSchema = workspaceSchema.extend({
  limits: tierRowSchema.shape.limits,
  /** An operator set the plan by hand. */
  isTierOverridden: z.boolean(),
  memberCount: z.int(),
  activeKeyCount: z.int(),
});
export type WorkspaceDetails = z.infer<typeof workspaceDetailsSchema>;

export const createWorkspaceInputSchema = z.strictObject({ name: nameSchema });
export const renameWorkspaceInputSchema = workspaceInputSchema.extend({ name: nameSchema });
/** The name typed once more, against slips. */
export const deleteWorkspaceInputSchema = workspaceInputSchema.extend({
  confirmation: z.string().max(200),
});

export const memberSchema = z.object({
  userId: z.string(),
  name: z.string(),
  email: z.string(),
  role: roleSchema,
  joinedAt: instantSchema,
  pausedAt: instantSchema.nullable(),
});
export type Member = z.infer<typeof memberSchema>;
export const memberListSchema = z.object({
  data: z.array(memberSchema),
  limit: z.int().nullable(),
});
export const memberInputSchema = workspaceInputSchema.extend({ userId: idSchema('user') });
export const changeRoleInputSchema = memberInputSchema.extend({ role: roleSchema });

const invitationSchema = z.object({
  id: z.string(),
  email: z.string(),
  role: roleSchema,
  invitedBy: z.string(),
  createdAt: instantSchema,
  expiresAt: instantSchema,
});
export type Invitation = z.infer<typeof invitationSchema>;
export const invitationListSchema = z.object({ data: z.array(invitationSchema) });
export const createInvitationInputSchema = workspaceInputSchema.extend({
  email: emailSchema,
  role: roleSchema,
});
export const invitationInputSchema = workspaceInputSchema.extend({
  invitationId: idSchema('invitation'),
});

/** What whoever holds the link is asked to join. */
export const shownInvitationSchema = z.object({
  workspaceName: z.string(),
  inviter: z.string(),
  email: z.string(),
  role: roleSchema,
  expiresAt: instantSchema,
  /** Whether the address has an account already: sign in, or sign up. */
  hasAccount: z.boolean(),
});
export type ShownInvitation = z.infer<typeof shownInvitationSchema>;
export const joinedWorkspaceSchema = z.object({ workspaceId: z.string(), name: z.string() });

/** What a workspace has used today, and on the days before. */
export const usageOverviewSchema = z.object({
  usage: usageSchema,
  days: z.array(
    z.object({
      day: z.iso.date(),
      requests: z.int(),
      refused: z.int(),
      errors: z.int(),
    }),
  ),
});
export type UsageOverview = z.infer<typeof usageOverviewSchema>;
