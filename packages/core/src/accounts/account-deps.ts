import type { Clock } from '../kernel/clock.ts';
import type { Mailer } from '../mail/mail-message.ts';
import type { AccountStore } from './account-store.ts';
import type { AttemptStore } from './attempt-store.ts';
import type { SessionStore } from './session-store.ts';

/** Slow on purpose, and as slow for an account that does not exist. */
export type PasswordHasher = {
  hash(password: string): Promise<string>;
  /** False for null, after the same work. */
  verify(hash: string | null, password: string): Promise<boolean>;
};

/** Where links in mails and redirects lead; complete addresses of the web server. */
export type Links = {
  verifyEmail(token: string): string;
  resetPassword(token: string): string;
  confirmEmailChange(token: string): string;
  invitation(token: string): string;
  signIn(): string;
  forgotPassword(): string;
};

/** Encrypts what has to be read again, for storage. */
export type Sealer = { seal(text: string): string; open(sealed: string): string | null };

/** Codes of an authenticator app. */
export type Totp = {
  createSecret(): string;
  uri(input: { secret: string; email: string }): string;
  /** The time step that a code belongs to, one to either side of now; null when it is wrong. */
  findStep(input: { secret: string; code: string; now: Date }): number | null;
};

/** What the use-cases around accounts take. */
export type AccountDeps = {
  accounts: AccountStore;
  sessions: SessionStore;
  attempts: AttemptStore;
  passwords: PasswordHasher;
  /** Whether a password is too easy to guess, also for who knows the hints. */
  isGuessable(password: string, hints: readonly string[]): boolean;
  sealer: Sealer;
  totp: Totp;
  mailer: Mailer;
  links: Links;
  clock: Clock;
};
