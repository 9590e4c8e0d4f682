export { canonicalJson, contentHash } from './canonical-json.ts';
export { fixedClock, systemClock, type Clock } from './clock.ts';
export { idPattern, idPrefixes, type IdKind } from './id-kinds.ts';
export { createId, deriveId } from './ids.ts';
export { decimalFromNumber, parseDecimal, compareDecimals } from './money.ts';
export { plausibilityPolicy, resiliencePolicy } from './policies.ts';
