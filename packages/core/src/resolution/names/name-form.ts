import { genericWords, productWords } from './generic-words.ts';
import { wordRarityBits } from './word-rarity.ts';
import { wordsOfName } from './words-of-name.ts';

/** One way of reading a name, ready to be compared. */
export type NameForm = {
  /** All words, in order. */
  words: readonly string[];
  /** The words that say which one it is. Never empty unless the name has no letters or digits. */
  core: readonly string[];
  /** All words as one: spacing and camel case are habits of a source. */
  full: string;
  /** The core as one, generic endings cut also where no space marks them ("hopetoken"). */
  key: string;
  /** The key without words that only tell products apart ("bridge", "swap"). */
  stem: string;
  /** Its capital letters and digits, lower case: "MChainCapital" gives "mcc". */
  capitals: string;
  /** How much sharing this name says, in bits. */
  rarityBits: number;
};

/** Reads a name, or a part of one. */
export function toNameForm(text: string): NameForm {
  const words = wordsOfName(text);
  const full = words.join('');
  const distinctive = words.filter((word) => !genericWords.has(word));
  const core = distinctive.length > 0 ? distinctive : words;
  const key = cutEndings(core.join(''), genericEndings);
  const stems = core.filter((word) => !productWords.has(word));
  const stem = cutEndings((stems.length > 0 ? stems : core).join(''), productEndings);
  const capitals = (text.match(/\p{Lu}|\p{N}/gu) ?? []).join('').toLowerCase();
  return { words, core, full, key, stem, capitals, rarityBits: rarityOf(core, key) };
}

/** A rest shorter than this is no name: "swap" stays "swap", "xtoken" stays "xtoken". */
const keyLengthMin = 2;
const stemLengthMin = 3;
const genericEndings = [
  'finance',
  'protocol',
  'token',
  'network',
  'dao',
  'defi',
  'coin',
  'platform',
];
const productEndings = [
  'swap',
  'bridge',
  'lend',
  'lending',
  'dex',
  'nft',
  'exchange',
  'usd',
  'v2',
  'v3',
];

function cutEndings(key: string, endings: readonly string[]): string {
  const lengthMin = endings === genericEndings ? keyLengthMin : stemLengthMin;
  const ending = endings.find(
    (candidate) => key.endsWith(candidate) && key.length - candidate.length >= lengthMin,
  );
  return ending === undefined ? key : key.slice(0, -ending.length);
}

function rarityOf(core: readonly string[], key: string): number {
  if (core.length === 0) return 0;
  const bits = core.reduce((sum, word) => sum + wordRarityBits(word), 0);
  return Math.min(bits, wordRarityBits(key) + (core.length > 1 ? 3 : 0), rarityBitsMax);
}

const rarityBitsMax = 14;
