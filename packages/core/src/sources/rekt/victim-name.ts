import { findChainByLabel } from '../../vocabulary/index.ts';

/**
 * The victim of an article. Most titles are the name and " - Rekt" or a numbered variant of it;
 * where the title is a headline ("The One That Got Away") the first tag counts if it is a name. A
 * later tag may as well be the place where it happened, and would blame the wrong one.
 */
export function victimName(title: string, tags: readonly string[]): string {
  const inBrackets = /\((.+?)\s+-\s+(?:rekt|r3kt)\b.*\)$/i.exec(title)?.[1];
  if (inBrackets !== undefined) return inBrackets.trim();
  const bare = title.replace(/\s+[-–]\s+(?:rekt|r3kt)\b.*$/i, '').trim();
  if (bare !== title.trim()) return withoutChain(bare);
  const [firstTag = ''] = tags;
  return isName(firstTag) ? firstTag : title.trim();
}

/** "Harbour Finance - BSC" names a deployment; the chain is known from the tags. */
function withoutChain(name: string): string {
  const [first = name, rest] = name.split(/\s+-\s+/);
  return rest !== undefined && findChainByLabel(rest) !== null ? first : name;
}

/** Tags that say what happened or where, not to whom. */
const noNames =
  /^(?:rekt|r3kt)|^(?:defi|cefi|cex|dex|nft|mev|bridge|hack|epic|audit|phishing|casino|mining|dprk|lazarus.*|bitcoin mining|fork|rugpull|flash ?loans?|insolvency|liquidation|governance|ecosystem|reentrancy|cold case|erc-.*|cpimp|.*(?:leak|failure|exploit\w*|erflow|manipulation|privileges|attack|bug|error|hijack|compromise|verification|risk|flaw|approvals))$/i;

/** Whether a tag names somebody. */
export function isName(tag: string): boolean {
  return tag !== '' && !noNames.test(tag) && findChainByLabel(tag) === null;
}
