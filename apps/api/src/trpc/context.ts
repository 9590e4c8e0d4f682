import type { KeyDeps } from '@kamiyo/core/access';
import type { AccountDeps } from '@kamiyo/core/accounts';
import type { BillingDeps } from '@kamiyo/core/billing';
import type { ExploitReader, StatsReader } from '@kamiyo/core/exploits';
import type { SourceReader } from '@kamiyo/core/ingestion';
import type { ReviewDeps } from '@kamiyo/core/judgements';
import type { Clock } from '@kamiyo/core/kernel';
import type { WorkspaceDeps } from '@kamiyo/core/workspaces';

import type { GithubSignIn } from '../auth/github.ts';
import type { Principal } from '../auth/principal.ts';
import type { SessionPort } from '../auth/session-port.ts';
import type { UsageReader } from '../quota/usage-reader.ts';

/** What reads data: ports and a clock, wired in composition. */
export type DataServices = {
  clock: Clock;
  exploits: ExploitReader;
  stats: StatsReader;
  sources: SourceReader;
  /** The address each source is read from; null when it has to be configured first. */
  sourceUrls: Readonly<Record<string, string | null>>;
};

/** What procedures may use: the data, and what only a process that serves requests has. */
export type Services = DataServices & {
  /** Wakes whoever waits for the next change. */
  changes: ChangeSignal;
  usage: UsageReader;
  billing: BillingDeps;
  accounts: AccountDeps;
  workspaces: WorkspaceDeps;
  keys: KeyDeps;
  review: ReviewDeps;
  /** Null: not configured. */
  github: GithubSignIn | null;
};

export type ChangeSignal = {
  /** Taken before the sequence is read, so that a change announced meanwhile is not waited for. */
  mark(): number;
  /** Whether this process is shutting down: nobody waits for anything any more. */
  hasEnded(): boolean;
  /** Resolves with true once there is a change after the mark, with false when the time is up. */
  waitForNext(options: {
    mark: number;
    timeoutMs: number;
    signal?: AbortSignal | undefined;
  }): Promise<boolean>;
};

/** Services, and who asks. */
export type Context = Services & {
  requestId: string;
  /** What counts as one network address. */
  address: string;
  principal: Principal;
  session: SessionPort;
};
