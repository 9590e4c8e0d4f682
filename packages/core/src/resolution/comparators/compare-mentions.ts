import type { ReportFacts } from '../facts/report-facts.ts';
import type { NameForm } from '../names/name-form.ts';
import { rareWordBits, wordRarityBits } from '../names/word-rarity.ts';
import type { Finding } from './finding.ts';

/**
 * Whether the description of one report names the victim of the other: lists file one incident
 * under a product and under its house, and the words often give both.
 */
export function compareMentions(a: ReportFacts, b: ReportFacts): Finding<'mention'> {
  const aInB = isNamed(a, b);
  const bInA = isNamed(b, a);
  if (aInB === null && bInA === null) {
    return { comparator: 'mention', level: 'unknown', detail: 'Neither report has a description' };
  }
  const nameA = `“${a.report.draft.name}”`;
  const nameB = `“${b.report.draft.name}”`;
  if (aInB === true && bInA === true) {
    return { comparator: 'mention', level: 'both', detail: 'Each description names the other' };
  }
  if (aInB === true || bInA === true) {
    const named = aInB === true ? nameA : nameB;
    return { comparator: 'mention', level: 'one', detail: `The other description names ${named}` };
  }
  const word = sharedWord(a, b) ?? sharedWord(b, a);
  if (word !== null) {
    const detail = `The other description holds “${word}”, a word of the name`;
    return { comparator: 'mention', level: 'word', detail };
  }
  return { comparator: 'mention', level: 'none', detail: 'No description names the other victim' };
}

/** Null when there is no description to look into, or no name worth looking for. */
function isNamed(victim: ReportFacts, teller: ReportFacts): boolean | null {
  if (teller.words.length <= 2) return null;
  const { whole, bracketed, parts } = victim.names;
  const forms = [whole, ...bracketed, ...parts].filter(isWorthLooking);
  if (forms.length === 0) return null;
  return forms.some((form) => holdsName(teller.words, form));
}

/** Short or everyday names stand in any text. */
function isWorthLooking(form: NameForm): boolean {
  return form.key.length >= 3 && form.rarityBits >= 9;
}

function holdsName(words: string, form: NameForm): boolean {
  return (
    words.includes(` ${form.core.join(' ')} `) ||
    words.includes(` ${form.key} `) ||
    words.includes(` ${form.full} `)
  );
}

/** A rare word of the victim's name in the other description ("uniBTC" of "RockX uniBTC"), or null. */
function sharedWord(victim: ReportFacts, teller: ReportFacts): string | null {
  const { core } = victim.names.whole;
  if (core.length < 2) return null;
  return core.find((word) => isRareWord(word) && teller.words.includes(` ${word} `)) ?? null;
}

function isRareWord(word: string): boolean {
  return word.length >= 5 && wordRarityBits(word) >= rareWordBits;
}
