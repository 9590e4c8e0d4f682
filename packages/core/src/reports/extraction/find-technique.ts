import type { TechniqueId } from '../../vocabulary/index.ts';
import { anyOf } from '../any-of.ts';
import { splitSentences } from './split-sentences.ts';
import { techniquePhrases } from './technique-phrases.ts';

/**
 * The technique that a text names, or null. A cause that is given as such ("root cause", "due to")
 * goes before a word that merely occurs; what is denied ("not a reentrancy") does not count.
 */
export function findTechnique(text: string): TechniqueId | null {
  const sentences = splitSentences(text.replaceAll(/https?:\/\/\S+/g, ' '));
  return (
    firstNamed(sentences.filter((sentence) => /\broot cause\b/i.test(sentence))) ??
    firstNamed(sentences.filter((sentence) => cause.test(sentence))) ??
    firstNamed(sentences)
  );
}

const cause = anyOf`
  \b(due to|because|caused by|cause:|(as a|the) result of|owing to|stems? from|exploiting)\b |
  \b(vulnerability|flaw|bug|issue|lack(ing)? of|missing|did not|does not|fails? to)\b
`;

/** The first in the order of the phrases that any sentence names. */
function firstNamed(sentences: readonly string[]): TechniqueId | null {
  const found = techniquePhrases.find(([, phrase]) =>
    sentences.some((sentence) => {
      const match = phrase.exec(sentence);
      return match !== null && !denied.test(sentence.slice(0, match.index));
    }),
  );
  return found?.[0] ?? null;
}

/** "not a reentrancy", "unlike attacks on empty markets", "likely via phishing": none of the cause. */
const denied = anyOf`
  \b(not|no|never|rather than|isn't|wasn't)\b[^,;.]{0,20}$ |
  \b(unlike|alleged|attempted|likely via|similar to)\b[^,;.]*$
`;
