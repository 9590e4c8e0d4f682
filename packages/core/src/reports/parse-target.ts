import type { TargetId } from '../vocabulary/index.ts';
import { anyOf } from './any-of.ts';

/** The kind of victim that a label names ("NFTfi", "Layer 1"), or null ("Other"). */
export function parseTarget(label: string): TargetId | null {
  return targetLexicon.find(([, pattern]) => pattern.test(label))?.[0] ?? null;
}

/** The kind of victim that a name gives away ("Harbour Bridge"), or null. Only what is certain. */
export function findTargetInName(name: string): TargetId | null {
  if (/\bbridge\b/i.test(name)) return 'bridge';
  if (/\bMEV bot\b/i.test(name)) return 'bot';
  return /\bwallet$/i.test(name.trim()) ? 'wallet' : null;
}

/** The first match counts: of several kinds the narrower one stands first. */
const targetLexicon: readonly (readonly [TargetId, RegExp])[] = [
  ['bridge', anyOf`\bbridges? | cross-?chain`],
  ['lending', anyOf`lending | borrow | money market | \bcdp\b`],
  ['yield', anyOf`yield | vault | farm | aggregator | liquid (re)?staking | restaking`],
  ['derivatives', anyOf`derivativ | perp | options | futures | synthetic`],
  ['dex', anyOf`\bdex(es)?\b | \bamm\b | decentrali[sz]ed exchange | liquidity pool`],
  ['cex', anyOf`\bcex\b | \bcefi\b | centrali[sz]ed exchange | ^exchange$ | custodian`],
  ['stablecoin', anyOf`stable ?coin`],
  ['nft', anyOf`\bnft`],
  ['gaming', anyOf`gam(e|es|ing|efi) | metaverse | casino | gambling`],
  ['wallet', anyOf`wallet`],
  ['chain', anyOf`\bchain\b | blockchain | layer[ -]?[12] | \bl[12]\b | rollup | sidechain`],
  ['dao', anyOf`\bdao\b | governance`],
  ['launchpad', anyOf`launch ?pad | \bi[cd]o\b | token sale | presale`],
  ['rwa', anyOf`\brwas?\b | real[- ]world`],
  ['bot', anyOf`\bbots?\b | \bagents?\b`],
  ['token', anyOf`\btokens?\b | meme ?coin`],
  ['service', anyOf`service | company | infrastructure | payment | mining pool | custody`],
  ['defi', anyOf`\bdefi\b`],
];
