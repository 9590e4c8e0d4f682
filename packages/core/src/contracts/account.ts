import { z } from 'zod';

import { roles } from '../access/roles.ts';
import { tierIdSchema } from './tier.ts';
import { idSchema, instantSchema } from './wire.ts';

/** Characters of a password; what is common or known from leaks is refused beside that. */
export const passwordLengthMin = 12;
const passwordLengthMax = 200;
const nameLengthMax = 80;

export const emailSchema = z
  .string()
  .trim()
  .toLowerCase()
  .max(254)
  .pipe(z.email({ error: 'is not an e-mail address' }));

/** A name of a person or of a workspace: one line that can be seen. */
export const nameSchema = z
  .string()
  .trim()
  .min(1, { error: 'is empty' })
  .max(nameLengthMax, { error: `is longer than ${String(nameLengthMax)} characters` })
  .regex(/^[^\p{Cc}\p{Cf}\p{Zl}\p{Zp}]*$/u, { error: 'holds characters that cannot be seen' });

const newPasswordSchema = z
  .string()
  .min(passwordLengthMin, { error: `has at least ${String(passwordLengthMin)} characters` })
  .max(passwordLengthMax, { error: `has at most ${String(passwordLengthMax)} characters` });

/** A password that is compared, not chosen: bounded, since hashing it costs time. */
const givenPasswordSchema = z.string().min(1, { error: 'is empty' }).max(passwordLengthMax);
const tokenSchema = z.string().regex(/^[\w-]{20,200}$/, { error: 'is not a token' });
/** Six digits of the app, or a recovery code; spaces and dashes are for the eye. */
const secondFactorCodeSchema = z
  .string()
  .max(40)
  .transform((text) => text.replaceAll(/[\s-]/g, '').toLowerCase());
/**
 * A path of this site, to go on to. Browsers read `\` as `/` and drop tabs and line ends: with them
 * a path would name another site.
 */
export const localPathSchema = z
  .string()
  .max(2_000)
  .regex(/^\/(?![/\\])[^\\\p{Cc}]*$/u, { error: 'is not a path of this site' });

export const doneSchema = z.object({ done: z.literal(true) });
export type Done = z.infer<typeof doneSchema>;

export const signUpInputSchema = z.strictObject({
  name: nameSchema,
  email: emailSchema,
  password: newPasswordSchema,
  /** Of the invitation that led here: it proves the address. */
  invitationToken: tokenSchema.optional(),
});
export type SignUpInput = z.infer<typeof signUpInputSchema>;

/** With an invitation for the same address one is signed in at once; otherwise a mail is sent. */
export const signUpAnswerSchema = z.object({ status: z.enum(['mail_sent', 'signed_in']) });

export const signInInputSchema = z.strictObject({
  email: emailSchema,
  password: givenPasswordSchema,
});
export type SignInInput = z.infer<typeof signInInputSchema>;

/** `second_factor`: the code is still to be given, in the same browser, within ten minutes. */
export const signInAnswerSchema = z.object({ status: z.enum(['signed_in', 'second_factor']) });
export type SignInAnswer = z.infer<typeof signInAnswerSchema>;

export const codeInputSchema = z.strictObject({ code: secondFactorCodeSchema });
export const emailInputSchema = z.strictObject({ email: emailSchema });
export const tokenInputSchema = z.strictObject({ token: tokenSchema });
export const nameInputSchema = z.strictObject({ name: nameSchema });
export const passwordInputSchema = z.strictObject({ password: givenPasswordSchema });
export const resetPasswordInputSchema = z.strictObject({
  token: tokenSchema,
  password: newPasswordSchema,
});
export const changePasswordInputSchema = z.strictObject({
  currentPassword: givenPasswordSchema,
  newPassword: newPasswordSchema,
});
export const endSessionInputSchema = z.strictObject({ sessionId: idSchema('session') });
/** The password may be left out by who has none and signed in through GitHub a moment ago. */
export const deleteAccountInputSchema = z.strictObject({
  password: givenPasswordSchema.optional(),
});

export const secondFactorAnswerSchema = z.object({
  status: z.literal('signed_in'),
  usedRecoveryCode: z.boolean(),
  recoveryCodesLeft: z.int(),
});

export const provenEmailSchema = z.object({ email: z.string() });

/** Who is signed in, with the workspaces that are open to them. */
export const meSchema = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  isOperator: z.boolean(),
  /** False for who only signs in through GitHub. */
  hasPassword: z.boolean(),
  hasGithub: z.boolean(),
  secondFactor: z.object({ enabled: z.boolean(), recoveryCodesLeft: z.int() }),
  /** Name and e-mail of the operator who acts as this person; null when it is the person. */
  impersonatedBy: z.string().nullable(),
  /** Until then what is sensitive works without giving the password again. */
  confirmedUntil: instantSchema,
  createdAt: instantSchema,
  workspaces: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      role: z.enum(roles),
      tier: tierIdSchema,
      tierName: z.string(),
      /** Set while the plan has no room for this member. */
      pausedAt: instantSchema.nullable(),
    }),
  ),
});
export type Me = z.infer<typeof meSchema>;

const sessionSchema = z.object({
  id: z.string(),
  createdAt: instantSchema,
  lastSeenAt: instantSchema,
  expiresAt: instantSchema,
  address: z.string(),
  userAgent: z.string(),
  isCurrent: z.boolean(),
  /** An operator acts as this person in it. */
  isImpersonation: z.boolean(),
});
export type Session = z.infer<typeof sessionSchema>;
export const sessionListSchema = z.object({ data: z.array(sessionSchema) });

export const totpEnrolmentSchema = z.object({
  secret: z.string().meta({ description: 'In base 32, for who types it in.' }),
  uri: z.string().meta({ description: '`otpauth://…`' }),
  qr: z
    .object({ size: z.int(), path: z.string() })
    .meta({ description: 'The same for a camera: squares of a grid as an SVG path.' }),
});
export type TotpEnrolment = z.infer<typeof totpEnrolmentSchema>;

/** Shown once. */
export const recoveryCodesSchema = z.object({ recoveryCodes: z.array(z.string()) });

export const githubStartInputSchema = z.strictObject({ to: localPathSchema.optional() });
export const githubStartAnswerSchema = z.object({ url: z.string() });
export const githubFinishInputSchema = z.strictObject({
  code: z.string().min(1).max(500),
  state: z.string().min(1).max(500),
});
export const githubFinishAnswerSchema = z.object({
  status: z.enum(['signed_in', 'second_factor']),
  /** Where the person was going. */
  to: z.string().nullable(),
});

/** What the pages around signing in have to know before anybody signed in. */
export const signInOptionsSchema = z.object({
  github: z.boolean(),
  /** The password was right in this browser; the code is still to be given. */
  secondFactorPending: z.boolean(),
});

/** Everything that is stored of a person, for that person. */
export const accountExportSchema = z.object({
  exportedAt: instantSchema,
  account: z.object({
    id: z.string(),
    name: z.string(),
    email: z.string(),
    emailVerifiedAt: instantSchema.nullable(),
    githubId: z.string().nullable(),
    secondFactorSince: instantSchema.nullable(),
    isOperator: z.boolean(),
    createdAt: instantSchema,
  }),
  sessions: z.array(sessionSchema.omit({ isCurrent: true })),
  memberships: z.array(
    z.object({
      workspaceId: z.string(),
      workspaceName: z.string(),
      role: z.enum(roles),
      joinedAt: instantSchema,
    }),
  ),
  invitationsSent: z.array(
    z.object({ workspaceId: z.string(), email: z.string(), createdAt: instantSchema }),
  ),
  keysCreated: z.array(
    z.object({
      id: z.string(),
      workspaceId: z.string(),
      name: z.string(),
      createdAt: instantSchema,
    }),
  ),
  audit: z.array(
    z.object({
      at: instantSchema,
      workspaceId: z.string().nullable(),
      action: z.string(),
      subject: z.string(),
    }),
  ),
});
export type AccountExport = z.infer<typeof accountExportSchema>;
