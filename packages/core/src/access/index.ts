export { createApiKey, hashApiKey, isWellFormedApiKey, maskApiKey } from './api-key.ts';
export { keyScopes as scopes, type Scope } from './key-scopes.ts';
export { isAtLeast, leastRole, roles, type Role } from './roles.ts';
export type { AccessStore, KeyWithPlan, NewKey, StoredKey } from './access-store.ts';
export {
  issueKey,
  isUsable,
  revokeKey,
  rotateKey,
  rotationGraceMsDefault,
  type IssuedKey,
  type KeyDeps,
} from './manage-keys.ts';
export { QuotaCounter, type Admission, type QuotaCounterOptions } from './quota-counter.ts';
export { nextQuotaDay, quotaDay, secondsToNextDay } from './quota-day.ts';
export { leaseSize } from './quota-lease.ts';
export type { QuotaBus, QuotaStore, QuotaSubject } from './quota-store.ts';
export type { RequestStore, StoredRequest, UsageDay } from './request-store.ts';
export { createSlidingWindow, type SlidingWindow } from './sliding-window.ts';
export {
  anonymousLimits,
  burstWindowMs,
  findTier,
  getTier,
  tiers,
  webBurst,
  type Tier,
  type TierId,
  type TierLimits,
} from './tiers.ts';
