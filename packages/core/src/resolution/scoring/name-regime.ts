import type { Finding } from '../comparators/finding.ts';
import type { NameRegime } from './resolution-model.ts';

/** Which of the two sets of weights judges a pair. */
export function nameRegime(findings: readonly Finding[]): NameRegime {
  const name = findings.find((finding) => finding.comparator === 'name');
  return agreeingLevels.has(name?.level ?? 'unknown') ? 'namesAgree' : 'namesDiffer';
}

const agreeingLevels: ReadonlySet<string> = new Set([
  'equal-rare',
  'equal-common',
  'alias',
  'contained-rare',
  'contained-common',
  'similar',
]);
