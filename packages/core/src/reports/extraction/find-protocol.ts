import { splitSentences } from './split-sentences.ts';
import { namePatterns, tagPattern } from './name-patterns.ts';
import { toVictim } from './to-victim.ts';

/**
 * The victim that a text names, or null when it names none for sure ("an unverified contract"). The
 * ways of naming are tried from the surest to the least sure; a tag or a handle that stands alone
 * counts only when it is the only one.
 */
export function findProtocol(text: string, author: string | null = null): string | null {
  const words = withoutHeadings(text);
  const sentences = splitSentences(words);
  const victim =
    surestVictim(sentences.slice(0, openingSentences), author) ??
    surestVictim(sentences.slice(openingSentences), author);
  if (victim !== null) return victim;
  if (somebody.test(words)) return null;
  return onlyTag(words, { author, handlesOnly: nameless.test(words) });
}

/** People have no name in a post, and the brands that it mentions were only imitated. */
const somebody =
  /\b(?:a|an|another|the|one) (?:user|victim|whale|trader)\b|\bsomeone\b|\bvictim 0x/i;
const nameless = /\b(?:unknown|unverified|unnamed) (?:contracts?|projects?)|\bcontract 0x/i;

/** News names the victim at once; what follows names lenders, venues and earlier victims too. */
const openingSentences = 2;

function surestVictim(sentences: readonly string[], author: string | null): string | null {
  for (const pattern of namePatterns) {
    for (const sentence of sentences) {
      const victim = firstVictim(sentence, pattern, author);
      if (victim !== null) return victim;
    }
  }
  return null;
}

function firstVictim(sentence: string, pattern: RegExp, author: string | null): string | null {
  for (const { groups } of sentence.matchAll(pattern)) {
    const victim = toVictim(groups?.name ?? '', author);
    if (victim !== null) return victim;
  }
  return null;
}

function onlyTag(
  text: string,
  options: { author: string | null; handlesOnly: boolean },
): string | null {
  const tags = [...text.matchAll(tagPattern)].map(([tag]) => tag);
  const usable = options.handlesOnly ? tags.filter((tag) => tag.startsWith('@')) : tags;
  const victims = new Set(usable.flatMap((tag) => toVictim(tag, options.author) ?? []));
  const [victim = null] = victims;
  return victims.size === 1 ? victim : null;
}

/** Headings of the alert accounts, links, pictures and forwarded accounts stand before names and look like some. */
function withoutHeadings(text: string): string {
  return text
    .replace(/^\s*RT @\w+:?/, ' ')
    .replaceAll(/https?:\/\/\S+|\b[\w-]+(?:\.[\w-]+)+\/\S*/g, ' ')
    .replaceAll(/[\p{Extended_Pictographic}\uFE0F]/gu, ' ')
    .replaceAll(/#(?:PeckShieldAlert|CertiK\w*|BeosinAlert)\b/gi, ' ')
    .replace(/^\W*(?:\w+ (?:Security|TI) Alert|Beosin Alert(?: update)?|ALERT|UPDATE)\b\W*/i, '');
}
