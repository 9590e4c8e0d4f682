import type { AccessStore } from '../access/access-store.ts';
import type { RequestStore } from '../access/request-store.ts';
import type { AccountStore } from '../accounts/account-store.ts';
import type { Links } from '../accounts/account-deps.ts';
import type { AttemptStore } from '../accounts/attempt-store.ts';
import type { Clock } from '../kernel/clock.ts';
import type { Mailer } from '../mail/mail-message.ts';
import type {
  AdminStore,
  AuditReader,
  InvitationStore,
  WorkspaceStore,
} from './workspace-store.ts';

/** What the use-cases around workspaces take. */
export type WorkspaceDeps = {
  workspaces: WorkspaceStore;
  invitations: InvitationStore;
  audit: AuditReader;
  admin: AdminStore;
  access: AccessStore;
  requests: RequestStore;
  accounts: Pick<AccountStore, 'findUser' | 'findUserByEmail'>;
  attempts: AttemptStore;
  mailer: Mailer;
  links: Links;
  clock: Clock;
  /** Ends what is paid for; throws when the payment provider cannot be reached. */
  endSubscription(input: { workspaceId: string; actor: string }): Promise<void>;
  /** Gives room that became free to what was paused. */
  settlePlan(input: { workspaceId: string; actor: string }): Promise<void>;
};
