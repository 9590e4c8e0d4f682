import { toNameForm, type NameForm } from './name-form.ts';

/** The ways in which one published name can be read. */
export type NameForms = {
  /** The name without what stands in brackets. */
  whole: NameForm;
  /** What stands in brackets: a ticker, a former name, the house of a product. */
  bracketed: readonly NameForm[];
  /** The sides of "A & B", "A/B", "A aka B". */
  parts: readonly NameForm[];
};

/** Reads a name as a source writes it; noise such as "- REKT 2" or "Hacked target:" is dropped. */
export function readNameForms(name: string): NameForms {
  const clean = name.normalize('NFKD').replaceAll(noise, ' ');
  const bracketed = [...clean.matchAll(brackets)].map((match) => match[1] ?? '');
  const outside = clean.replaceAll(brackets, ' ');
  const wholeText = hasWord(outside) ? outside : clean;
  const parts = wholeText.split(joints).filter(hasWord);
  return {
    whole: toNameForm(wholeText),
    bracketed: bracketed.filter(hasWord).map(toNameForm),
    parts: parts.length > 1 ? parts.map(toNameForm).filter(isLongEnough) : [],
  };
}

const noise =
  /^\s*hacked target\s*:?|[-–—:|]\s*(?:r[e3]kt(?:\s*(?:\d+|[ivx]+))?(?:\s+cold case)?)\s*$|^\s*(?:unnamed|fake)\s*:/giu;
const brackets = /[([{（【]([^)\]}）】]*)[)\]}）】]/gu;
const joints =
  /\s*(?:[&+/,;|]|\s(?:and|aka|a\.k\.a\.|formerly|fka|prev\.|previously|by|on|of)\s|\s[-–—]\s)\s*/iu;

/** A letter is no name: "N/A" is not the names N and A. */
function isLongEnough(form: NameForm): boolean {
  return form.full.length > 1;
}

function hasWord(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}
