import { formatCount } from './format-count.ts';

const units = [
  { limit: 1e9, suffix: 'B' },
  { limit: 1e6, suffix: 'M' },
  { limit: 1e3, suffix: 'k' },
] as const;

/** US dollars in three digits: "1250000.5" → "$1.25M". */
export function formatUsd(decimal: string): string {
  const amount = Number(decimal);
  // 999,950 and more would round up to "1000k".
  const unit = units.find(({ limit }) => amount >= limit * 0.9995);
  if (unit === undefined)
    return `$${trimZeros(amount < 10 ? amount.toFixed(2) : amount.toFixed(0))}`;
  const scaled = amount / unit.limit;
  const digits = scaled >= 99.95 ? 0 : scaled >= 9.995 ? 1 : 2;
  const text = scaled.toFixed(digits);
  return `$${digits === 0 ? formatCount(text) : trimZeros(text)}${unit.suffix}`;
}

/** US dollars to the cent, as far as the figure goes: "1250000.5" → "$1,250,000.50". */
export function formatUsdExact(decimal: string): string {
  const [whole = '0', cents] = decimal.split('.');
  const fraction = cents === undefined ? '' : `.${cents.padEnd(2, '0')}`;
  return `$${formatCount(whole)}${fraction}`;
}

function trimZeros(text: string): string {
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}
