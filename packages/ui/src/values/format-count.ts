/** An integer with thousands separators: 12345 → "12,345". The same on every machine. */
export function formatCount(count: number | string): string {
  return String(count).replaceAll(/\B(?=(\d{3})+(?!\d))/g, ',');
}

/** A count with its noun: 1 → "1 source", 3 → "3 sources". */
export function formatCounted(count: number, one: string, many = `${one}s`): string {
  return `${formatCount(count)} ${count === 1 ? one : many}`;
}

/** A share between 0 and 1 as a percentage; small ones keep one decimal. */
export function formatShare(share: number): string {
  const percent = share * 100;
  if (percent === 0 || percent >= 10) return `${String(Math.round(percent))}\u00a0%`;
  return percent < 0.1 ? '<\u00a00.1\u00a0%' : `${percent.toFixed(1)}\u00a0%`;
}
