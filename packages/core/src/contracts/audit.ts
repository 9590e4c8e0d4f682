import { z } from 'zod';

import { workspaceInputSchema } from './workspace.ts';
import { instantSchema, jsonValueSchema } from './wire.ts';

/** Who did what. Never changed or removed. */
export const auditEntrySchema = z.object({
  id: z.string(),
  at: instantSchema,
  /** By name where the account still exists; otherwise as it was written down. */
  actor: z.string(),
  action: z.string().meta({ examples: ['key.created'] }),
  /** What it was done to, by name likewise. */
  subject: z.string(),
  /** The same as it was written down. */
  subjectId: z.string(),
  detail: jsonValueSchema,
});
export type AuditEntry = z.infer<typeof auditEntrySchema>;

export const auditListInputSchema = workspaceInputSchema.extend({
  /** An action, or the first word of several: `key` finds `key.created` and `key.revoked`. */
  action: z
    .string()
    .regex(/^[a-z_]+(\.[a-z_]+)?$/)
    .max(60)
    .optional(),
  cursor: z.string().max(40).optional(),
  limit: z.int().min(1).max(100).default(50),
});
export const auditPageSchema = z.object({
  data: z.array(auditEntrySchema),
  nextCursor: z.string().nullable(),
});
export type AuditPage = z.infer<typeof auditPageSchema>;
