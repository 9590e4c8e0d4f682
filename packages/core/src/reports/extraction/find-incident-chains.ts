import type { ChainId } from '../../vocabulary/index.ts';
import { anyOf } from '../any-of.ts';
import { findChainMentions, type ChainMention } from '../find-chains-in-text.ts';
import { readExplorerLink } from '../read-explorer-link.ts';
import { findLinks } from '../normalise-reference.ts';

/**
 * The chains on which an attack took place: those at which a place is named ("on #BSC", "a Base
 * project") and the ones of the linked transactions. Where the funds were taken afterwards, or came
 * from, is another chain.
 */
export function findIncidentChains(text: string): ChainId[] {
  const named = findChainMentions(text)
    .filter((mention) => isPlace(text, mention) && !isPassage(text, mention))
    .map(({ chain }) => chain);
  const linked = findLinks(text).flatMap((link) => {
    const anchor = readExplorerLink(link);
    return anchor?.kind === 'transaction' && anchor.chain !== null ? [anchor.chain] : [];
  });
  return [...new Set([...named, ...linked])].sort();
}

const before = anyOf`
  \b(on|across)\s+(the\s+)?([#\w]+( (smart )?chain)?(,|,? and|\s?&|\/)\s*)*#?$ | #$ | \($ |
  \b(chains?|networks?)\s*(is\s+|:\s*)(the\s+)?#?$
`;
const behind = anyOf`
  ^[-\s](based|blockchain|chain|network|mainnet|ecosystem|ecological)\b | ^\) | ^: |
  ^\s(project|protocol|token|dex|defi|exchange|game|wallet|program)\b
`;

function isPlace(text: string, { start, end }: ChainMention): boolean {
  const head = text.slice(Math.max(0, start - 60), start);
  const tail = text.slice(end, end + 24);
  return before.test(head) || behind.test(tail);
}

/** "bridged the funds to Ethereum", "swapped to ETH": the way out; "funded from BSC": the way in. */
const passage = anyOf`
  \b(bridg\w+|transferr?\w*|moved|moving|sent|sending|swapp\w+|convert\w*|deposited|launder\w*|funded|
    originat\w+|cashed out)\b[^.;\n]{0,60}\b(to|into|onto|from|via|through)\s(the\s)?#?(\w+ and #?)?$
`;

/** Words of a sentence that is about something else than where the attack took place. */
const elsewhere = anyOf`
  \binitial(ly)? fund | \bfunded\b | \btornado | unaffected | not (affected|impacted) | remains? safe
`;

function isPassage(text: string, { start, end }: ChainMention): boolean {
  const head = text.slice(Math.max(0, start - 110), start);
  const opening = head.split(/[.!?;\n]\s/).at(-1) ?? '';
  const closing = text.slice(end).split(/[.!?;\n](?:\s|$)/)[0] ?? '';
  return passage.test(head) || elsewhere.test(`${opening} ${closing}`);
}
