const syllables = ['zor', 'mik', 'tal', 'ven', 'dur', 'pax', 'lom', 'rig', 'shu', 'kef'];

/** A name of its own for each number: neighbours share no syllable in the same place. */
export function nameOf(index: number): string {
  const digits = String(((index + 1) * 7_919) % 100_000).padStart(5, '0');
  const word = digits
    .split('')
    .map((digit) => syllables[Number(digit)] ?? '')
    .join('');
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** Incidents in the shape of the DefiLlama list. */
export function llamaRows(
  count: number,
  given: (index: number) => Record<string, unknown> = () => ({}),
) {
  return Array.from({ length: count }, (_, index) => ({
    date: Date.UTC(2024, 0, 1) / 1_000 + index * 86_400,
    name: nameOf(index),
    classification: 'Protocol Logic',
    technique: 'Access Control Exploit',
    amount: index % 9 === 0 ? null : 100_000 + ((index * 7_919) % 4_000) * 1_000,
    chain: ['Ethereum'],
    bridgeHack: false,
    targetType: 'DeFi Protocol',
    source: `https://example.org/${String(index)}`,
    returnedFunds: null,
    defillamaId: null,
    language: 'Solidity',
    ...given(index),
  }));
}
