import { createId } from '@kamiyo/core/kernel';

/** Ids of things in a workspace that somebody has no business in. */
export type Victim = {
  workspaceId: string;
  memberId: string;
  keyId: string;
  invitationId: string;
  workspaceName: string;
};

type WorkspaceInput = (victim: Victim) => Record<string, unknown>;

const alone: WorkspaceInput = ({ workspaceId }) => ({ workspaceId });

/** Every procedure about a workspace, with an input that its owner could send. */
export const workspaceDoors: Record<string, WorkspaceInput> = {
  'audit.list': alone,
  'billing.get': alone,
  'billing.invoices': alone,
  'billing.openPortal': (victim) => ({ ...alone(victim), returnTo: '/dashboard/billing' }),
  'billing.refresh': alone,
  'billing.startCheckout': (victim) => ({
    ...{ ...alone(victim), tier: 'pro', returnTo: '/dashboard/billing' },
  }),
  'invitations.create': (victim) => ({
    ...{ ...alone(victim), email: 'mallory@example.org', role: 'owner' },
  }),
  'invitations.list': alone,
  'invitations.revoke': ({ workspaceId, invitationId }) => ({ workspaceId, invitationId }),
  'keys.create': (victim) => ({ ...alone(victim), name: 'stolen', scopes: ['read'] }),
  'keys.list': alone,
  'keys.revoke': ({ workspaceId, keyId }) => ({ workspaceId, keyId }),
  'keys.rotate': ({ workspaceId, keyId }) => ({ workspaceId, keyId }),
  'members.changeRole': ({ workspaceId, memberId: userId }) => ({
    ...{ workspaceId, userId, role: 'admin' },
  }),
  'members.leave': alone,
  'members.list': alone,
  'members.remove': ({ workspaceId, memberId: userId }) => ({ workspaceId, userId }),
  'usage.overview': alone,
  'workspaces.delete': ({ workspaceId, workspaceName }) => ({
    ...{ workspaceId, confirmation: workspaceName },
  }),
  'workspaces.get': alone,
  'workspaces.rename': (victim) => ({ ...alone(victim), name: 'Mallory was here' }),
};

/** Those about the person who is signed in, with what names somebody else's things, if anything. */
export const sessionDoors: Record<string, unknown> = {
  'account.changeEmail': { email: 'mallory@example.org' },
  'account.changeName': { name: 'Mallory' },
  'account.changePassword': { currentPassword: 'a', newPassword: 'Jx82-kkQp-11zz' },
  'account.confirmPassword': { password: 'a' },
  'account.confirmTotp': { code: '000000' },
  'account.delete': {},
  'account.disableTotp': { code: '000000' },
  'account.endSession': { sessionId: createId('session') },
  'account.export': undefined,
  'account.newRecoveryCodes': undefined,
  'account.sessions': undefined,
  'account.signOutEverywhere': undefined,
  'account.startTotp': undefined,
  'admin.endImpersonation': undefined,
  'invitations.accept': { token: 'a'.repeat(43) },
  'workspaces.create': { name: 'Another' },
  'workspaces.list': undefined,
};

export const operatorDoors = [
  ...['admin.contactRequests', 'admin.impersonate', 'admin.setTierOverride', 'admin.users'],
  ...['admin.workspace', 'admin.workspaces'],
  ...['review.acceptRun', 'review.claims', 'review.decideClaim', 'review.discardRun'],
  ...['review.keepApart', 'review.keepTogether', 'review.mergePair', 'review.pairs'],
  'review.runs',
] as const;

/** What anybody may call: it reads what is public, or a link, a cookie or a password decides. */
export const publicDoors = [
  ...['account.confirmEmailChange', 'account.githubFinish', 'account.githubStart', 'account.me'],
  ...['account.options', 'account.requestPasswordReset', 'account.resendVerification'],
  ...['account.resetPassword', 'account.signIn', 'account.signInSecondFactor', 'account.signOut'],
  ...['account.signUp', 'account.verifyEmail', 'contact.request', 'invitations.show'],
  ...['chains.list', 'changes.list', 'exploits.get', 'exploits.history', 'exploits.list'],
  ...['exploits.totals', 'sources.list', 'stats.summary', 'stats.timeline', 'techniques.list'],
  ...['tiers.list', 'usage.get'],
] as const;

type AddressKind =
  /** Anybody; the same for everybody. */
  | 'public'
  /** What is told depends on the API key. */
  | 'key'
  /** Takes a message that is signed by whom it is from. */
  | 'signed'
  /** Leads to the procedures above. */
  | 'procedures';

/** Every address that the server answers. */
export const addressDoors: Record<string, AddressKind> = {
  '*': 'public',
  '/api/health': 'public',
  '/api/live': 'public',
  '/api/metrics': 'public',
  '/api/ready': 'public',
  '/api/secret-scanning': 'signed',
  '/api/stripe/events': 'signed',
  '/feeds/exploits.atom': 'public',
  '/feeds/exploits.json': 'public',
  '/feeds/exploits.rss': 'public',
  '/mcp': 'public',
  '/openapi.json': 'public',
  '/trpc/:path': 'procedures',
  '/v1/changes': 'public',
  '/v1/chains': 'public',
  '/v1/exploits': 'public',
  '/v1/exploits.csv': 'public',
  '/v1/exploits.ndjson': 'public',
  '/v1/exploits.stix.json': 'public',
  '/v1/exploits/:id': 'public',
  '/v1/exploits/:id/history': 'public',
  '/v1/sources': 'public',
  '/v1/stats': 'public',
  '/v1/stats/timeline': 'public',
  '/v1/stream': 'public',
  '/v1/techniques': 'public',
  '/v1/usage': 'key',
};
