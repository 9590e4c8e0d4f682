/**
 * A letter that Kamiyo writes: to whom, and what it says. Links are complete addresses. What anybody
 * can cause to be sent to anybody greets nobody: the name would be a text of a stranger’s choice.
 */
export type MailMessage = { to: string } & (
  | { kind: 'verify_email'; link: string; expiresAt: string }
  | { kind: 'account_exists'; signInLink: string; resetLink: string }
  | { kind: 'reset_password'; link: string; expiresAt: string }
  | { kind: 'password_changed'; name: string; at: string; address: string }
  | { kind: 'change_email'; link: string; expiresAt: string }
  | { kind: 'email_changed'; name: string; newEmail: string; at: string }
  | { kind: 'second_factor_changed'; name: string; enabled: boolean; at: string }
  | {
      kind: 'invitation';
      inviter: string;
      workspace: string;
      role: string;
      link: string;
      expiresAt: string;
    }
  | { kind: 'account_deleted'; name: string; at: string }
  | { kind: 'payment_failed'; workspace: string; graceUntil: string; link: string }
  | { kind: 'plan_changed'; workspace: string; before: string; now: string; link: string }
  | {
      kind: 'contact_request';
      name: string;
      email: string;
      company: string;
      message: string;
      at: string;
    }
);

export type MailKind = MailMessage['kind'];

/** Takes a letter for delivery. It is queued: an answer does not mean that it arrived. */
export type Mailer = { send(message: MailMessage): Promise<void> };
