/** Every public id starts with one of these prefixes; nothing else decides what an id looks like. */
export const idPrefixes = {
  change: 'chg',
  contact: 'ctc',
  exploit: 'exp',
  invitation: 'inv',
  judgement: 'jdg',
  key: 'key',
  report: 'rep',
  run: 'run',
  session: 'ses',
  user: 'usr',
  workspace: 'wsp',
} as const;

export type IdKind = keyof typeof idPrefixes;

/** Characters after the prefix: 100 bits in Crockford's base 32, lower case. */
export const idBodyLength = 20;
export const idAlphabet = '0123456789abcdefghjkmnpqrstvwxyz';

/** Matches ids of one kind, e.g. `exp_7m2k…`. */
export function idPattern(kind: IdKind): RegExp {
  return new RegExp(`^${idPrefixes[kind]}_[${idAlphabet}]{${String(idBodyLength)}}$`);
}
