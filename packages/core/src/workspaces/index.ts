export { endImpersonation, getAdminWorkspace, startImpersonation } from './administer.ts';
export { getMembership } from './get-membership.ts';
export {
  acceptInvitation,
  getInvitation,
  inviteMember,
  listInvitations,
  revokeInvitation,
  showInvitation,
} from './manage-invitations.ts';
export { listKeys, revokeMemberKey, rotateMemberKey } from './manage-keys.ts';
export { changeRole, leaveWorkspace, removeMember } from './manage-members.ts';
export {
  createWorkspace,
  deleteWorkspace,
  getWorkspace,
  listWorkspaces,
} from './manage-workspaces.ts';
export { readUsageOverview } from './read-usage-overview.ts';
export type { WorkspaceDeps } from './workspace-deps.ts';
export type {
  AdminStore,
  AuditReader,
  InvitationStore,
  MemberRefusal,
  Membership,
  Page,
  StoredInvitation,
  WorkspaceStore,
} from './workspace-store.ts';
