import { parseDecimal } from '../../kernel/money.ts';

/** Digits of a native amount that are kept: the smallest unit of most assets. */
const nativeFractionDigits = 18;

/** Powers of ten that words and letters behind a number stand for, in lower case. */
const scales: Readonly<Partial<Record<string, number>>> = {
  k: 3,
  thousand: 3,
  m: 6,
  mm: 6,
  mn: 6,
  mil: 6,
  mln: 6,
  million: 6,
  millions: 6,
  b: 9,
  bn: 9,
  billion: 9,
  billions: 9,
  tn: 12,
  trillion: 12,
};

/** For patterns: the longest spelling first. */
export const scalePattern =
  'thousand|millions|million|mln|mil|mm|mn|m|billions|billion|bn|b|trillion|tn|k';

/**
 * The canonical decimal of a number as people write it, times its scale word; null when the groups
 * of digits are not those of one number (`4,40,000,000`). `1,234` and `1.234.567` are thousands,
 * `1.234` is a fraction, `1.234,56` and `12,5` have a decimal comma.
 */
export function parseNumber(text: string, scale = ''): string | null {
  const plain = toPlainDigits(text);
  const power = scale === '' ? 0 : scales[scale.toLowerCase()];
  if (plain === null || power === undefined) return null;
  return parseDecimal(shift(plain, power), nativeFractionDigits);
}

function toPlainDigits(text: string): string | null {
  if (/^\d+(?:\.\d+)?$/.test(text)) return text;
  if (/^\.\d+$/.test(text)) return `0${text}`;
  if (/^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(text)) return text.replaceAll(',', '');
  if (/^\d{1,3}(?:[ '’]\d{3})+(?:\.\d+)?$/.test(text)) return text.replaceAll(/[ '’]/g, '');
  if (/^\d{1,3}(?:\.\d{3}){2,}$/.test(text)) return text.replaceAll('.', '');
  if (/^\d{1,3}(?:\.\d{3})+,\d+$/.test(text)) return text.replaceAll('.', '').replace(',', '.');
  return /^\d+,\d{1,2}$/.test(text) ? text.replace(',', '.') : null;
}

function shift(digits: string, power: number): string {
  const [whole = '0', fraction = ''] = digits.split('.');
  const padded = fraction.padEnd(power, '0');
  const rest = padded.slice(power);
  return `${whole}${padded.slice(0, power)}${rest === '' ? '' : `.${rest}`}`;
}
