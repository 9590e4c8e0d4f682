/** A number with thousands separators, for sentences. Pairs are many: `Intl` is too slow here. */
export function formatNumber(value: number, fractionDigitsMax = 2): string {
  const scale = 10 ** fractionDigitsMax;
  const [whole = '0', fraction] = String(Math.round(value * scale) / scale).split('.');
  const grouped = whole.replaceAll(/\B(?=(?:\d{3})+$)/g, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}
