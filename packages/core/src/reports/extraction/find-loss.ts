import { findAmounts, type FoundAmount } from '../money/find-amounts.ts';
import { isDollarToken, usd } from '../money/assets.ts';
import { anyOf } from '../any-of.ts';
import type { ExtractedLoss } from './extracted-post.ts';

/**
 * What an attack cost, if the text says so beyond doubt. A total goes before a loss, a loss before
 * what was taken; dollars go before assets. Rewards, prices, borrowed sums and what was moved on or
 * given back are no losses, and two sums that stand for two attacks are none either.
 */
export function findLoss(text: string): ExtractedLoss | null {
  if (/\brespectively\b/i.test(text)) return null;
  const words = text.replaceAll(/https?:\/\/\S+/g, (link) => ' '.repeat(link.length));
  const stated = findAmounts(words)
    .filter((amount) => isMoney(words, amount))
    .map((amount) => ({ amount, rank: rankOf(words, amount) }))
    .filter(({ rank }) => rank > 0);
  const best = Math.max(0, ...stated.map(({ rank }) => rank));
  const candidates = stated.filter(({ rank }) => rank === best).map(({ amount }) => amount);
  const sums = new Set(candidates.filter(isInDollars).map(({ amount }) => amount));
  if (sums.size > (best === weakest ? 1 : 3)) return null;
  const dollars =
    candidates.find(isInDollars) ??
    candidates.find(({ unit }) => unit !== null && isDollarToken(unit));
  const first = candidates[0];
  const chosen = dollars ?? (first === undefined ? undefined : (inBrackets(words, first) ?? first));
  if (chosen === undefined) return null;
  return { amount: chosen.amount, unit: chosen.unit ?? usd, qualifier: qualifierOf(words, chosen) };
}

function isInDollars({ unit }: FoundAmount): boolean {
  return unit === usd || unit === null;
}

/** A bare number is money only when it is written like some ("50K") and counts nothing else. */
function isMoney(text: string, { unit, isScaled, end }: FoundAmount): boolean {
  return unit !== null || (isScaled && uncounted.test(text.slice(end)));
}

const uncounted =
  /^\s*(?:$|[.,;:!)\n]|(?:in|from|so far|was|were|is|has|loss|losses|lost|stolen|gone|taken|gained|by|on|and|or so)\b)/i;

const total = anyOf`
  \btotal\b | \btotall?ing\b | altogether | \boverall\b | approximately loss of | actual loss
`;
const loss = anyOf`\bloss(es)?\b | \blost\b | \bcost\b | \bbad debt\b | \blosing\b`;
const taken = anyOf`
  \b(stolen|stole|steal|drain\w*|siphon\w*|taken|took|exploited|hacked|attacked|rugged|gone|gained|
    profit\w*|made off|left with|walked away with|taking|cashed out|withdraw|withdrawn|withdrew|removed|
    dumped|sold|got|worth of|pulled|emptied|affected|sent|moved|hit by)\b
`;

/** "$1.2M was lost", "$1.4M in bad debt" */
const lossBehind = /^[^.,;]{0,24}\b(?:loss(?:es)?|lost|bad debt)\b/i;

/** "a $640K exploit" */
const crime = /^\s?(?:\w+ )?(?:exploit|hack|heist|theft|attack)\b/i;

/** What stands right before a sum that is no loss. */
const otherBefore = anyOf`
  \b(flash ?loan(ed)? of|borrowed|bounty|reward|raised|tvl|market cap|saved|rescu\w+|recover\w*|
    return\w*|refund\w*|froz\w+|mint(ed)?|holds?|since|priced? (of|at)|from|rather than|not|
    instead of|swapped .{0,30} for|transferred|deposited|bridged|converted|fined?|burned|including|
    of which|demand\w*|ransom\w*|fund is|fund of|paid|pay|worth only|
    (fell|dropped|crashed|rose) (to|from)|shown as)\b[^.;:\n]{0,16}$
`;

/** What stands right behind a sum that is no loss. */
const otherBehind = anyOf`
  ^\W{0,3}\s?(\([^)]*\)\s?)?(tvl|((bug|white ?hat) )?bounty|each|in tvl|could not|of what we counted|in deposits are|for the return)\b |
  ^\W{0,3}\s?(\([^)]*\)\s?)?(was|were) (saved|returned|recovered|frozen|sent|the)\b |
  ^\W{0,3}\s?(\([^)]*\)\s?)?to #?tornado | ^\s?worth of reward | ^\s?worth of \S+ (has|have) been minted
`;

/** The rank of a sum that was taken, by words that also stand for other things. */
const weakest = 2;

/** 0 for a sum that is no loss. */
function rankOf(text: string, { start, end }: FoundAmount): number {
  const head = sentenceBefore(text, start);
  const tail = sentenceBehind(text, end);
  if (otherBefore.test(head.slice(-48)) || otherBehind.test(tail)) return 0;
  if (total.test(head.slice(-40)) || /^\W{0,4}in total\b/i.test(tail)) return 4;
  if (loss.test(head.slice(-48)) || lossBehind.test(tail)) return 3;
  if (taken.test(head.slice(-64)) || taken.test(tail.slice(0, 40)) || crime.test(tail))
    return weakest;
  return 0;
}

function sentenceBefore(text: string, start: number): string {
  const head = text.slice(Math.max(0, start - 120), start);
  return head.split(/(?<=[.!?])\s+(?=[A-Z@#$])|\n\n/).at(-1) ?? '';
}

function sentenceBehind(text: string, end: number): string {
  return text.slice(end, end + 90).split(/[.!?](?=\s)|\n/)[0] ?? '';
}

/** "45 ETH (~$120K)": the dollars of the same loss. */
function inBrackets(text: string, amount: FoundAmount): FoundAmount | null {
  const bracket = /^\s?[([]([^)\]]*)[)\]]/.exec(text.slice(amount.end));
  const inside = findAmounts(bracket?.[1] ?? '').find(({ unit }) => unit === usd);
  return inside ?? null;
}

/** Words behind a sum soften it too: "120K or so". */
function qualifierOf(text: string, { qualifier, end }: FoundAmount): ExtractedLoss['qualifier'] {
  return qualifier === 'exact' && /^ or so\b/i.test(text.slice(end)) ? 'about' : qualifier;
}
