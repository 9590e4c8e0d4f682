import { chains, findChainByLabel, type ChainId } from '../vocabulary/index.ts';

export type ChainMention = { chain: ChainId; start: number; end: number };

/** The ids of the chains that a text names beyond doubt, sorted. */
export function findChainsInText(text: string): ChainId[] {
  return [...new Set(findChainMentions(text).map(({ chain }) => chain))].sort();
}

/**
 * Where a text names a chain beyond doubt. "op", "one", "base" and "near" in plain English are no
 * chains, nor is a ticker ("50 ETH") or a part of a name ("Base Bros"); "#BSC" and "on Base" are.
 */
export function findChainMentions(words: string): ChainMention[] {
  const text = words.replaceAll(addresses, (address) => ' '.repeat(address.length));
  const candidates = [...text.matchAll(spellingPattern)].flatMap((match) => {
    const chain = findChainByLabel(match[0]);
    const start = match.index;
    return chain === null ? [] : [{ chain: chain.id, start, end: start + match[0].length }];
  });
  const sure = new Set(candidates.filter((candidate) => isSure(text, candidate)));
  for (let grown = true; grown;) {
    const beside = candidates.filter((one) => !sure.has(one) && isListed(text, one, sure));
    for (const one of beside) sure.add(one);
    grown = beside.length > 0;
  }
  return candidates.filter((candidate) => sure.has(candidate));
}

/** Names that mean the chain wherever they stand: no English words, no tokens, no other projects. */
const plainNames = new Set([
  ...[
    'algorand',
    'aptos',
    'arbitrum',
    'avalanche',
    'berachain',
    'binance smart chain',
    'bnb chain',
  ],
  ...['bnb smart chain', 'bnbchain', 'bsc', 'cardano', 'cronos', 'ethereum', 'ethereum mainnet'],
  ...['fantom', 'gnosis chain', 'heco', 'hedera', 'hyperevm', 'linea', 'moonbeam', 'moonriver'],
  ...['opbnb', 'polygon', 'polygon zkevm', 'pulsechain', 'solana', 'starknet', 'unichain'],
  ...['zksync', 'zksync era'],
]);

/** Spellings of the chain table that a text uses for something else. */
const neverInText = new Set(['mainnet', 'erc20', 'bep20', 'ripple', '0g', 'etc', 'vet', 'ada']);

const spellings = chains
  .flatMap(({ id, name, aliases = [] }) => [id, name.toLowerCase(), ...aliases])
  .filter((spelling) => !neverInText.has(spelling))
  .toSorted((a, b) => b.length - a.length);

const spellingPattern = new RegExp(
  `(?<![\\w@$.-])(?:${[...new Set(spellings)].join('|')})(?!\\w|[.-]\\w)`,
  'gi',
);

/** Links, with or without a scheme, and mail addresses. */
const addresses = /(?:https?:\/\/|[\w.+-]+@)?\b[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}(?:\/\S*|\b)/g;

function isSure(text: string, { start, end }: ChainMention): boolean {
  const spelling = text.slice(start, end);
  const before = text.slice(Math.max(0, start - 40), start);
  const after = text.slice(end, end + 30);
  if (isAmount(before)) return false;
  const isTag = before.endsWith('#');
  const isPlace = placeBefore.test(before);
  if (isTicker(spelling)) {
    return (isPlace && !nameBehind.test(after)) || (!isTag && kindBehind.test(after));
  }
  if (plainNames.has(spelling.toLowerCase())) return !ownName.test(after);
  if (isTag) return true;
  if (!/^[A-Z\d]/.test(spelling)) return false;
  return (isPlace && !nameBehind.test(after)) || kindBehind.test(after);
}

/** "on Base", "across #Sonic", "Chain: Blast"; not "the attack on Core", which names the victim. */
const placeBefore =
  /(?<!\b(?:attacks?|exploits?|hacks?|heist|raid|drain|assault) )(?:\b(?:on|across)\s+|\b(?:chains?|networks?)\s*:\s*)#?$/i;

const kindBehind = /^[- ](?:chain|network|mainnet|blockchain|L1|L2|ecosystem)\b/i;

/** "Base Bros", "Blast Royale": a longer name that only begins like the chain. */
const nameBehind = /^ (?!(?:Chain|Network|Mainnet|Blockchain|L1|L2|Ecosystem|TX|And|On)\b)[A-Z]\w/;

/** Companies and tools that are named after a plain chain name. */
const ownName = /^ (?:Foundation|Labs|Name Service|Classic|Virtual Machine)\b/i;

/** A token's ticker is the chain only where a place is named. */
function isTicker(spelling: string): boolean {
  return spelling.length <= 5 && !plainNames.has(spelling.toLowerCase()) && isUpperCase(spelling);
}

function isUpperCase(text: string): boolean {
  return text === text.toUpperCase();
}

function isAmount(before: string): boolean {
  return /\d\s?(?:k|m|b|million|billion)?\s?#?$/i.test(before);
}

/** Chains that stand in one list with a sure one: "#ETH #Base", "Ethereum, Base and Blast". */
function isListed(text: string, one: ChainMention, sure: ReadonlySet<ChainMention>): boolean {
  const spelling = text.slice(one.start, one.end);
  if (!/^[A-Z\d]/.test(spelling) || isAmount(text.slice(Math.max(0, one.start - 12), one.start))) {
    return false;
  }
  if (nameBehind.test(text.slice(one.end, one.end + 30))) return false;
  return [...sure].some((other) => {
    const gap =
      other.end <= one.start ? text.slice(other.end, one.start) : text.slice(one.end, other.start);
    return listGap.test(gap);
  });
}

const listGap = /^\s*(?:,|;|\/|&|\+|\band\b|\bas well as\b)*\s*(?:\b(?:and|on)\s+)?#?$/i;
