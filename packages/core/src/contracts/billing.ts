import { z } from 'zod';

import { emailSchema, localPathSchema, nameSchema } from './account.ts';
import { tierIdSchema } from './tier.ts';
import { instantSchema } from './wire.ts';
import { workspaceInputSchema } from './workspace.ts';

/** Why a workspace has the tier it has. */
const tierReasons = ['free', 'subscription', 'grace', 'override'] as const;

const subscriptionSchema = z.object({
  tier: tierIdSchema,
  tierName: z.string(),
  status: z.string().meta({ description: 'In the words of Stripe, e.g. `active`, `past_due`.' }),
  currentPeriodEnd: instantSchema,
  trialEnd: instantSchema.nullable(),
  /** It ends then; the tier stays until that moment. */
  cancelAt: instantSchema.nullable(),
  /** What it changes to at the end of the period, when that is settled. */
  nextTier: tierIdSchema.nullable(),
  nextTierName: z.string().nullable(),
  /** A payment failed; the tier stays until then. */
  graceUntil: instantSchema.nullable(),
});
export type Subscription = z.infer<typeof subscriptionSchema>;

/** The plan of a workspace, and what becomes of it. */
export const billingSchema = z.object({
  workspaceId: z.string(),
  /** False: nothing can be bought on this installation. */
  configured: z.boolean(),
  /** The tier in force. */
  tier: tierIdSchema,
  tierName: z.string(),
  because: z.enum(tierReasons),
  subscription: subscriptionSchema.nullable(),
  /** Whether there is something to look after in the customer portal. */
  hasPortal: z.boolean(),
  /** What the plan has no room for; it comes back with a larger one. */
  paused: z.object({ keys: z.int(), members: z.int() }),
});
export type Billing = z.infer<typeof billingSchema>;

export const startCheckoutInputSchema = workspaceInputSchema.extend({
  tier: tierIdSchema,
  /** Where the browser comes back to, with `?checkout=done` or `?checkout=cancelled`. */
  returnTo: localPathSchema,
});
export const openPortalInputSchema = workspaceInputSchema.extend({ returnTo: localPathSchema });
/** A page of the payment provider to send the browser to. */
export const paymentPageSchema = z.object({ url: z.url() });

export const listInvoicesInputSchema = workspaceInputSchema.extend({
  cursor: z.string().max(100).optional(),
  limit: z.int().min(1).max(100).default(20),
});
const invoiceSchema = z.object({
  id: z.string(),
  number: z.string().nullable(),
  createdAt: instantSchema,
  status: z.string().meta({ description: '`draft`, `open`, `paid`, `uncollectible` or `void`.' }),
  /** In units of the currency, e.g. `99.00`. */
  total: z.string(),
  /** ISO 4217 in lower case. */
  currency: z.string(),
  /** The page on which it is shown and paid, and the document. */
  url: z.url().nullable(),
  pdfUrl: z.url().nullable(),
});
export type Invoice = z.infer<typeof invoiceSchema>;
export const invoicePageSchema = z.object({
  data: z.array(invoiceSchema),
  nextCursor: z.string().nullable(),
});
export type InvoicePage = z.infer<typeof invoicePageSchema>;

export const contactInputSchema = z.strictObject({
  name: nameSchema,
  email: emailSchema,
  company: nameSchema.max(120),
  message: z.string().trim().min(1, { error: 'is empty' }).max(4_000),
});
export type ContactInput = z.infer<typeof contactInputSchema>;
