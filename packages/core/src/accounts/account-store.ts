import type { AccountExport } from '../contracts/account.ts';

/** A person as stored. */
export type StoredUser = {
  id: string;
  /** In lower case. */
  email: string;
  name: string;
  passwordHash: string | null;
  emailVerifiedAt: Date | null;
  githubId: string | null;
  /** Sealed; in use once `totpEnabledAt` is set. */
  totpSecret: string | null;
  totpEnabledAt: Date | null;
  isOperator: boolean;
  createdAt: Date;
};

export type EmailPurpose = 'verify_email' | 'change_email' | 'reset_password';

type NewUser = Pick<
  StoredUser,
  'id' | 'email' | 'name' | 'passwordHash' | 'emailVerifiedAt' | 'githubId'
>;

/** Who did it, and when: every change is audited with it. */
type Deed = { actor: string; now: Date };

/** What ends with a change of the credentials: all sessions, or all but one. */
type Ending = { keepSessionId: string | null };

/** Where people are kept; the database implements it. */
export type AccountStore = {
  findUser(id: string): Promise<StoredUser | null>;
  findUserByEmail(email: string): Promise<StoredUser | null>;
  findUserByGithubId(githubId: string): Promise<StoredUser | null>;
  /** The person with a workspace of one's own; false when the address is taken. */
  addUser(input: {
    user: NewUser;
    workspace: { id: string; name: string };
    now: Date;
  }): Promise<boolean>;
  setName(input: { userId: string; name: string } & Deed): Promise<void>;
  setGithubId(input: { userId: string; githubId: string } & Deed): Promise<void>;
  /** Also uses up every link that would set another password. */
  setPassword(
    input: { userId: string; passwordHash: string | null } & Ending & Deed,
  ): Promise<void>;
  markVerified(input: { userId: string } & Deed): Promise<void>;
  /** Also uses up every link to the old address; false when the new one is taken. */
  setEmail(input: { userId: string; email: string } & Ending & Deed): Promise<boolean>;

  /** Takes the place of earlier links of the purpose. */
  addEmailToken(token: {
    tokenHash: string;
    userId: string;
    purpose: EmailPurpose;
    email: string;
    now: Date;
    expiresAt: Date;
  }): Promise<void>;
  /** Of a link that still works; it goes on working. */
  findEmailToken(token: {
    tokenHash: string;
    purpose: EmailPurpose;
    now: Date;
  }): Promise<{ userId: string; email: string } | null>;
  /** Uses a link up. Of several at once one gets it; null for the others. */
  useEmailToken(token: {
    tokenHash: string;
    purpose: EmailPurpose;
    now: Date;
  }): Promise<{ userId: string; email: string } | null>;

  setTotpSecret(input: { userId: string; sealedSecret: string }): Promise<void>;
  enableTotp(
    input: { userId: string; codeHashes: readonly string[] } & Ending & Deed,
  ): Promise<void>;
  disableTotp(input: { userId: string } & Ending & Deed): Promise<void>;
  /** False when this step or a later one was used before. */
  useTotpStep(input: { userId: string; step: number }): Promise<boolean>;
  replaceRecoveryCodes(
    input: { userId: string; codeHashes: readonly string[] } & Deed,
  ): Promise<void>;
  useRecoveryCode(input: { userId: string; hash: string; now: Date }): Promise<boolean>;
  countRecoveryCodes(userId: string): Promise<number>;

  /** Writes down what changes nothing else, e.g. that somebody signed in. */
  note(entry: {
    action: string;
    subject: string;
    detail?: Record<string, string | boolean | null>;
    actor: string;
    now: Date;
  }): Promise<void>;
  readExport(userId: string, now: Date): Promise<AccountExport>;
  /** Names of workspaces with other members that would be left without an owner. */
  listSoleOwned(userId: string): Promise<{ id: string; name: string; otherMembers: number }[]>;
  /**
   * Deletes the person and these workspaces. False, with nothing done, when they are not any more
   * exactly those that belong to nobody else.
   */
  deleteUser(input: { userId: string; workspaceIds: readonly string[] } & Deed): Promise<boolean>;
  setOperator(input: { userId: string; isOperator: boolean } & Deed): Promise<void>;
};
