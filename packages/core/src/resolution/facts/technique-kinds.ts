/** The broad kinds of attack that a text tells of. The text is lower case. */
export function techniqueKinds(text: string): ReadonlySet<string> {
  return new Set(kinds.filter(([, pattern]) => pattern.test(text)).map(([kind]) => kind));
}

export const exitScam = 'exit scam';

const kinds: readonly (readonly [string, RegExp])[] = [
  [exitScam, /rug|exit.?scam|honeypot|ran away|abscond|backdoor|跑路/],
  ['flash loan', /flash ?loan/],
  ['reentrancy', /re-?entran/],
  ['price manipulation', /oracle|price (?:manip|depend)|manipulat/],
  ['key compromise', /private.?key|key (?:compromise|leak)|hot wallet|wallet stolen|multisig/],
  ['account takeover', /discord|twitter|account compromise|\bx account/],
  ['phishing', /phish|social engineer/],
  ['front end', /dns|domain|front.?end|hijack/],
  ['access control', /access control|authority|permission|visibility/],
  ['minting', /infinite mint|unlimited mint|minted|mint(?:ing)? attack/],
  ['governance', /governance/],
  ['insider', /insider/],
];
