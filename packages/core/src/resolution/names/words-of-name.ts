/**
 * The words of a name, lower case, in order: compatibility characters folded, accents removed,
 * camel case split ("NewFreeDAO" → new, free, dao), punctuation dropped.
 */
export function wordsOfName(name: string): string[] {
  return foldText(splitCamelCase(name.normalize('NFKD'))).match(wordPattern) ?? [];
}

/** Lower case without accents; letters of any script stay. */
export function foldText(text: string): string {
  return text.normalize('NFKD').replaceAll(combiningMarks, '').toLowerCase();
}

const wordPattern = /[\p{L}\p{N}]+/gu;
const combiningMarks = /\p{M}/gu;

function splitCamelCase(name: string): string {
  return name
    .replaceAll(/(\p{Ll}|\p{N})(\p{Lu})/gu, '$1 $2')
    .replaceAll(/(\p{Lu}{2,})(\p{Lu}\p{Ll}{2,})/gu, '$1 $2');
}
