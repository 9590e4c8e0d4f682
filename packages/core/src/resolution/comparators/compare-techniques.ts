import type { ReportFacts } from '../facts/report-facts.ts';
import type { Finding } from './finding.ts';

/** Whether the attacks are of one kind. Sources agree on the exact class in 63 % only, so broad kinds. */
export function compareTechniques(a: ReportFacts, b: ReportFacts): Finding<'technique'> {
  const left = kindsOf(a);
  const right = kindsOf(b);
  if (left.size === 0 || right.size === 0) {
    return { comparator: 'technique', level: 'unknown', detail: 'A technique is missing' };
  }
  const shared = [...left].filter((kind) => right.has(kind));
  if (shared.length > 0) {
    return { comparator: 'technique', level: 'same', detail: `Both tell of ${shared.join(', ')}` };
  }
  const detail = `${[...left].join(', ')} against ${[...right].join(', ')}`;
  return { comparator: 'technique', level: 'differ', detail };
}

const kinds: readonly (readonly [string, RegExp])[] = [
  ['exit scam', /rug|exit.?scam|honeypot|ran away|abscond|soft.?rug/],
  ['flash loan', /flash ?loan/],
  ['reentrancy', /re-?entran/],
  ['price manipulation', /oracle|price (?:manip|depend)|manipulat/],
  ['key compromise', /private.?key|key (?:compromise|leak)|hot wallet|wallet stolen|multisig/],
  ['account takeover', /discord|twitter|account compromise|\bx account/],
  ['phishing', /phish|social engineer|ice ?phish/],
  ['front end', /dns|domain|front.?end|hijack/],
  ['access control', /access control|authority|permission|visibility/],
  ['minting', /infinite mint|unlimited mint|minted|mint(?:ing)? attack/],
  ['governance', /governance/],
  ['insider', /insider/],
];

function kindsOf(facts: ReportFacts): ReadonlySet<string> {
  const text = facts.technique + facts.words;
  return new Set(kinds.filter(([, pattern]) => pattern.test(text)).map(([kind]) => kind));
}
