import type { AdminUser, AdminWorkspace, StoredContactRequest } from '../contracts/admin.ts';
import type { AuditEntry } from '../contracts/audit.ts';
import type { Member } from '../contracts/workspace.ts';
import type { Role } from '../access/roles.ts';
import type { TierId } from '../access/tiers.ts';

/** A workspace as one of its members stands to it. */
export type Membership = {
  workspaceId: string;
  name: string;
  tier: TierId;
  isTierOverridden: boolean;
  createdAt: Date;
  userId: string;
  role: Role;
  pausedAt: Date | null;
};

/** Who did it, and when: every change is audited with it. */
type Deed = { actor: string; now: Date };
type Member1 = { workspaceId: string; userId: string };

/** Why a change of the members was not made. */
export type MemberRefusal = 'absent' | 'last_owner';

/** Where workspaces and their members are kept; the database implements it. */
export type WorkspaceStore = {
  /** Null when the workspace is deleted too. */
  findMembership(member: Member1): Promise<Membership | null>;
  /** Of workspaces that are not deleted, the oldest membership first. */
  listMemberships(userId: string): Promise<Membership[]>;
  countMembers(workspaceId: string): Promise<number>;
  /** With its first owner; null when that one owns `freeMax` on the free plan already. */
  addOwnedWorkspace(
    input: { id: string; name: string; ownerId: string; freeMax: number } & Deed,
  ): Promise<Membership | null>;
  renameWorkspace(input: { workspaceId: string; name: string } & Deed): Promise<void>;
  /** Its keys are refused from then on; announced to every process. */
  deleteWorkspace(input: { workspaceId: string } & Deed): Promise<void>;

  listMembers(workspaceId: string): Promise<Member[]>;
  /**
   * Null when it is done. Never leaves a workspace without an owner, however many ask at once. Open
   * invitations of the member that the new role could not send end with it.
   */
  changeRole(input: Member1 & { role: Role } & Deed): Promise<MemberRefusal | null>;
  /** The open invitations of the member end with it. */
  removeMember(input: Member1 & Deed): Promise<MemberRefusal | null>;
};

export type StoredInvitation = {
  id: string;
  workspaceId: string;
  workspaceName: string;
  tier: TierId;
  email: string;
  role: Role;
  inviterName: string;
  createdAt: Date;
  expiresAt: Date;
};

/** Where invitations are kept; the database implements it. */
export type InvitationStore = {
  /** Those that are open. */
  listInvitations(workspaceId: string, now: Date): Promise<StoredInvitation[]>;
  /** False when the address is a member or has an open invitation. */
  addInvitation(
    input: {
      id: string;
      workspaceId: string;
      email: string;
      role: Role;
      tokenHash: string;
      invitedBy: string;
      expiresAt: Date;
    } & Deed,
  ): Promise<boolean>;
  /** False when the workspace has no such open invitation. */
  revokeInvitation(input: { workspaceId: string; invitationId: string } & Deed): Promise<boolean>;
  /** One that is open, of a workspace that is not deleted. */
  findInvitation(tokenHash: string, now: Date): Promise<StoredInvitation | null>;
  /** Never more active members than `membersMax`, however many accept at once. */
  acceptInvitation(
    input: { invitationId: string; userId: string; membersMax: number | null } & Deed,
  ): Promise<'joined' | 'full' | 'gone'>;
};

export type Page<Row> = { data: Row[]; nextCursor: string | null };

/** Reads what was done; the database implements it. */
export type AuditReader = {
  listAudit(query: {
    workspaceId: string;
    action: string | undefined;
    cursor: string | undefined;
    limit: number;
  }): Promise<Page<AuditEntry>>;
};

type AdminQuery = { q: string | undefined; cursor: string | undefined; limit: number; now: Date };

/** What operators see and do beyond their own workspaces; the database implements it. */
export type AdminStore = {
  listWorkspaces(query: AdminQuery): Promise<Page<AdminWorkspace>>;
  /** Also a deleted one. */
  findWorkspace(id: string, now: Date): Promise<AdminWorkspace | null>;
  findSubscription(workspaceId: string): Promise<{
    tier: TierId;
    status: string;
    currentPeriodEnd: Date;
    cancelAt: Date | null;
    graceUntil: Date | null;
  } | null>;
  listUsers(query: AdminQuery): Promise<Page<AdminUser>>;
  listContactRequests(query: AdminQuery): Promise<Page<StoredContactRequest>>;
  /** In the log of every workspace of the person, and in that of the installation. */
  noteImpersonation(
    input: { action: string; userId: string; reason: string | null } & Deed,
  ): Promise<void>;
};
