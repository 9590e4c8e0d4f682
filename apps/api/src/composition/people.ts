import type { AccessStore } from '@kamiyo/core/access';
import type { AccountDeps, Links } from '@kamiyo/core/accounts';
import { cancelSubscription, settlePlan, type BillingDeps } from '@kamiyo/core/billing';
import type { Clock } from '@kamiyo/core/kernel';
import type { WorkspaceDeps } from '@kamiyo/core/workspaces';
import {
  createAccountStore,
  createAdminStore,
  createAttemptStore,
  createAuditReader,
  createInvitationStore,
  createRequestStore,
  createSessionStore,
  createWorkspaceStore,
  type Database,
} from '@kamiyo/db';

import { createBrowserSessions } from '../auth/browser-sessions.ts';
import { createGithubSignIn, type GithubSignIn } from '../auth/github.ts';
import { isGuessable } from '../auth/is-guessable.ts';
import { createPasswordHasher } from '../auth/password-hasher.ts';
import { createSealer } from '../auth/sealer.ts';
import { totp } from '../auth/totp.ts';
import type { Env } from '../env.ts';
import type { SessionDeps } from '../trpc/create-context.ts';
import type { Secrets } from './secrets.ts';

export type PeopleEnv = Pick<
  Env,
  | 'ALLOWED_ORIGINS'
  | 'GITHUB_API_URL'
  | 'GITHUB_CLIENT_ID'
  | 'GITHUB_CLIENT_SECRET'
  | 'GITHUB_SITE_URL'
  | 'PORT'
  | 'PUBLIC_URL'
>;

/** What accounts, workspaces and sessions need. */
export type People = {
  accounts: AccountDeps;
  workspaces: WorkspaceDeps;
  github: GithubSignIn | null;
  sessions: SessionDeps;
};

/** Wires accounts and workspaces. */
export async function openPeople(input: {
  database: Database;
  clock: Clock;
  env: PeopleEnv;
  secrets: Secrets;
  access: AccessStore;
  billing: BillingDeps;
}): Promise<People> {
  const { database, clock, env, access, billing } = input;
  const { mailer, webOrigin } = billing;
  const links = createLinks(webOrigin);
  const sealer = createSealer(input.secrets.sealingKey);
  const store = createSessionStore(database);
  const accounts = createAccountStore(database);
  const attempts = createAttemptStore(database);
  const isSecure = env.PUBLIC_URL?.startsWith('https:') === true;
  return {
    accounts: {
      ...{ accounts, clock, links, mailer, sealer, totp, isGuessable },
      sessions: store,
      attempts,
      passwords: await createPasswordHasher(),
    },
    workspaces: {
      ...{ accounts, access, attempts, clock, links, mailer },
      workspaces: createWorkspaceStore(database),
      invitations: createInvitationStore(database),
      audit: createAuditReader(database),
      admin: createAdminStore(database),
      requests: createRequestStore(database),
      endSubscription: (workspace) => cancelSubscription(billing, workspace),
      settlePlan: async (workspace) => {
        await settlePlan(billing, workspace);
      },
    },
    github: openGithub(env, webOrigin),
    sessions: {
      ...{ sealer, clock, isSecure },
      sessions: createBrowserSessions({ sessions: store, clock, isSecure }),
      origins: {
        publicUrl: env.PUBLIC_URL ?? null,
        allowedOrigins: env.ALLOWED_ORIGINS,
        webPort: env.PORT,
      },
    },
  };
}

/** Pages of the web server that mails lead to. */
function createLinks(webOrigin: string): Links {
  const withToken = (path: string, token: string) => `${webOrigin}${path}?token=${token}`;
  return {
    verifyEmail: (token) => withToken('/verify-email', token),
    resetPassword: (token) => withToken('/reset-password', token),
    confirmEmailChange: (token) => withToken('/confirm-email', token),
    invitation: (token) => `${webOrigin}/invite/${token}`,
    signIn: () => `${webOrigin}/login`,
    forgotPassword: () => `${webOrigin}/forgot-password`,
  };
}

function openGithub(env: PeopleEnv, webOrigin: string): GithubSignIn | null {
  const { GITHUB_CLIENT_ID: clientId, GITHUB_CLIENT_SECRET: clientSecret } = env;
  if (clientId === undefined || clientSecret === undefined) return null;
  return createGithubSignIn({
    ...{ clientId, clientSecret, siteUrl: env.GITHUB_SITE_URL, apiUrl: env.GITHUB_API_URL },
    redirectUrl: `${webOrigin}/login/github/callback`,
  });
}
