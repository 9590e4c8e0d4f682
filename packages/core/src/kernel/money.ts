/** Money is a plain decimal string without exponent, sign or superfluous zeros: `1250000.5`. */
const plainDecimal = /^\d+(\.\d+)?$/;

/**
 * The canonical decimal of a string of digits, or null when it is not one.
 * Keeps at most `fractionDigits` digits, rounding half up.
 */
export function parseDecimal(text: string, fractionDigits = 2): string | null {
  if (!plainDecimal.test(text)) return null;
  const [whole = '0', fraction = ''] = text.split('.');
  const scale = 10n ** BigInt(fractionDigits);
  const kept = fraction.slice(0, fractionDigits).padEnd(fractionDigits, '0');
  const roundUp = Number(fraction.charAt(fractionDigits) || '0') >= 5 ? 1n : 0n;
  const scaled = BigInt(whole) * scale + BigInt(kept || '0') + roundUp;
  const units = scaled / scale;
  const rest = (scaled % scale).toString().padStart(fractionDigits, '0').replace(/0+$/, '');
  return rest === '' ? units.toString() : `${units.toString()}.${rest}`;
}

/** The canonical decimal of a finite number that is not negative, or null. */
export function decimalFromNumber(value: number, fractionDigits = 2): string | null {
  if (!Number.isFinite(value) || value < 0) return null;
  if (value >= 1e21) return parseDecimal(BigInt(Math.round(value)).toString(), fractionDigits);
  return parseDecimal(value.toFixed(Math.min(fractionDigits + 4, 20)), fractionDigits);
}

/** Negative, zero or positive, as `Array.sort` wants it. Exact for any length. */
export function compareDecimals(a: string, b: string): number {
  const [aWhole = '0', aFraction = ''] = a.split('.');
  const [bWhole = '0', bFraction = ''] = b.split('.');
  const digits = Math.max(aFraction.length, bFraction.length);
  const left = BigInt(aWhole + aFraction.padEnd(digits, '0'));
  const right = BigInt(bWhole + bFraction.padEnd(digits, '0'));
  return left < right ? -1 : left > right ? 1 : 0;
}
