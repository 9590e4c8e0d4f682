import type { Scope, TierId } from '@kamiyo/core/access';

/** A person who is signed in. */
export type UserPrincipal = {
  kind: 'user';
  userId: string;
  sessionId: string;
  isOperator: boolean;
  /** The operator who acts as this user; null when it is the user. */
  impersonatorId: string | null;
  /** When the password was last given in this session. */
  confirmedAt: Date;
  address: string;
};

/** Who asks, as far as limits and rights go. */
export type Principal =
  | { kind: 'anonymous'; address: string }
  | {
      kind: 'key';
      keyId: string;
      workspaceId: string;
      tier: TierId;
      scopes: readonly Scope[];
    }
  | UserPrincipal;

/** What requests are counted under. */
export function quotaSubjectOf(principal: Principal): string {
  return principal.kind === 'key' ? principal.workspaceId : `ip:${principal.address}`;
}

/** Who is written down for what a person does; an operator who acts as somebody else is named. */
export function actorOf({ userId, impersonatorId }: UserPrincipal): string {
  return impersonatorId === null ? userId : `${impersonatorId} as ${userId}`;
}
