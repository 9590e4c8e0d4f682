import type { TierId } from '../access/tiers.ts';
import type { StoredSubscription } from './subscription.ts';
import type { PlanKey, PlanMember, Turnover } from './surplus.ts';

/** What decides the plan of a workspace. */
export type StoredPlan = {
  workspaceId: string;
  name: string;
  /** As it was last settled; time may have passed since. */
  tier: TierId;
  override: TierId | null;
  customerId: string | null;
  deletedAt: Date | null;
  subscription: StoredSubscription | null;
  ownerEmails: string[];
};

/** With what the limits apply to: keys that neither expired nor were revoked, and members. */
export type LockedPlan = StoredPlan & { keys: PlanKey[]; members: PlanMember[] };

export type PlanChange = {
  tier: TierId;
  override: TierId | null;
  subscription: StoredSubscription | null;
  keys: Turnover;
  members: Turnover;
  /** For the audit log: one entry each. */
  notes: { action: string; subject: string; detail: Record<string, string | null> }[];
};

export type StoredPaymentEvent = { id: string; type: string; processedAt: Date | null };

/** Where plans are kept; the database implements it. */
export type BillingStore = {
  findPlan(workspaceId: string): Promise<StoredPlan | null>;
  findWorkspaceId(customerId: string): Promise<string | null>;
  countPaused(workspaceId: string): Promise<{ keys: number; members: number }>;
  /** Ids of workspaces that have to do with payment or have something paused, in order. */
  listWorkspaceIds(input: { after: string | null; limit: number }): Promise<string[]>;
  /**
   * Shows a plan while nobody else can change it and writes what `decide` makes of it: all of it,
   * audited and announced to every process, or nothing. Null when there is no such workspace.
   */
  changePlan(
    input: { workspaceId: string; actor: string; now: Date },
    decide: (plan: LockedPlan) => Promise<PlanChange>,
  ): Promise<{ before: LockedPlan; after: PlanChange } | null>;
  /** The first one stays, unless it is the one to replace. Answers which one stands. */
  setCustomer(input: {
    workspaceId: string;
    customerId: string;
    replaces: string | null;
  }): Promise<string>;
  /** Nobody else runs something under the same name meanwhile, on any process. */
  exclusively<Result>(name: string, run: () => Promise<Result>): Promise<Result>;
  /** Keeps an event; one that is kept already stays as it is. Answers what is kept. */
  addEvent(event: { id: string; type: string; now: Date }): Promise<StoredPaymentEvent>;
  /** One more attempt, and what it led to. */
  noteEvent(note: { id: string; processedAt: Date | null; outcome: string }): Promise<void>;
  /** False, and nothing kept, when the address sent as many as it may since then. */
  addContactRequest(
    request: {
      id: string;
      name: string;
      email: string;
      company: string;
      message: string;
      address: string;
      at: Date;
    },
    limit: { since: Date; max: number },
  ): Promise<boolean>;
};
