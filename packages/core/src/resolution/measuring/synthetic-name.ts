/** A name as projects have them: two or three syllables, often with an everyday word. */
export function syntheticName(random: () => number): string {
  const syllableCount = 2 + Math.floor(random() * 2);
  let stem = '';
  for (let count = 0; count < syllableCount; count += 1) {
    stem += pick(consonants, random) + pick(vowels, random);
  }
  const end = random() < 0.5 ? pick(consonants, random) : '';
  const name = stem.charAt(0).toUpperCase() + stem.slice(1) + end;
  return random() < 0.4 ? `${name} ${pick(everydayWords, random)}` : name;
}

const consonants = 'b c d f g h j k l m n p r s t v w z ch sh tr pl gr st'.split(' ');
const vowels = 'a e i o u ai ea oo'.split(' ');
const everydayWords = ['Swap', 'Protocol', 'DAO', 'Inu', 'Lend', 'Bridge', 'Vault', 'Coin'];

function pick(values: readonly string[], random: () => number): string {
  return values[Math.floor(random() * values.length)] ?? '';
}
