import type { NameForm } from './name-form.ts';

/**
 * "MCC" for "MChainCapital", "MO" for "MOBOX", "OLIFE" for "Ocean Life", "EMD" for "Emerald Mine":
 * capitals, the beginning, initials with the last word, or all initials and other letters in order.
 */
export function isAbbreviation(short: NameForm, long: NameForm): boolean {
  const ticker = short.key;
  if (ticker.length < tickerLengthMin || ticker.length > tickerLengthMax) return false;
  if (ticker.length >= long.full.length) return false;
  if (ticker === long.capitals || long.full.startsWith(ticker)) return true;
  const initials = long.words.map((word) => word.charAt(0));
  const last = long.words.at(-1) ?? '';
  if (long.words.length > 1 && ticker === initials.slice(0, -1).join('') + last) return true;
  if (ticker === initials.join('')) return true;
  return ticker.length >= skeletonLengthMin && isSkeleton(ticker, long);
}

const tickerLengthMin = 2;
const tickerLengthMax = 6;
/** Two letters in order stand in nearly every name. */
const skeletonLengthMin = 3;

/** Every initial is in the ticker, and the letters of the ticker stand in this order in the name. */
function isSkeleton(ticker: string, long: NameForm): boolean {
  if (!long.words.every((word) => ticker.includes(word.charAt(0)))) return false;
  if (!long.full.startsWith(ticker.charAt(0))) return false;
  let position = 0;
  for (const letter of ticker) {
    position = long.full.indexOf(letter, position) + 1;
    if (position === 0) return false;
  }
  return true;
}
