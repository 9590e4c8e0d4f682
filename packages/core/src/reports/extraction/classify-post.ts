import type { PostKind } from './extracted-post.ts';
import * as phrases from './kind-phrases.ts';
import { splitSentences } from './split-sentences.ts';

/**
 * What a post is about. Sentences that follow the funds of a known attack, deny one or praise a
 * product tell of no new attack; the sentences that are left decide.
 */
export function classifyPost(text: string): PostKind {
  const words = text.replaceAll(/https?:\/\/\S+|\b[\w-]+(?:\.[\w-]+)+\/\S*/g, (link) =>
    link.includes('/tx') ? ' TXLINK ' : ' ',
  );
  if (/^\s*RT @/.test(words) || phrases.recap.test(words)) return 'repeat';
  const sentences = splitSentences(words);
  const telling = sentences.filter((sentence) => !silent.some((kind) => kind.test(sentence)));
  const tellsIncident =
    telling.some((sentence) => phrases.incident.test(sentence)) ||
    (phrases.pointer.test(words) && words.includes('TXLINK'));
  const refersToIncident = tellsIncident || phrases.reference.test(words);
  if (refersToIncident && phrases.correction.test(words)) return 'correction';
  if (phrases.analysis.test(words) && refersToIncident) return 'repeat';
  if (tellsIncident && !isAdvertisement(sentences[0] ?? '')) return 'incident';
  if (sentences.some((sentence) => phrases.followUp.test(sentence))) return 'repeat';
  if (isAdvertisement(words)) return 'none';
  if (phrases.advice.test(words)) return 'advice';
  return phrases.namedIncident.test(words) ? 'repeat' : 'none';
}

/** Sentences that tell of no new attack, whatever words they use. */
const silent = [phrases.followUp, phrases.denial, phrases.promotion];

function isAdvertisement(words: string): boolean {
  return phrases.promotion.test(words) && !phrases.alarm.test(words);
}
