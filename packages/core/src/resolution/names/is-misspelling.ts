import { editDistance } from './edit-distance.ts';
import type { NameForm } from './name-form.ts';

/**
 * Whether two names differ as by a slip of the pen: one edit in five letters of the key, two in
 * nine. A slip in a shorter name shows in the whole ("Rarl Capital" for "Rari Capital").
 */
export function isMisspelling(a: NameForm, b: NameForm): boolean {
  const keyLength = Math.min(a.key.length, b.key.length);
  if (keyLength >= shortKeyLength) {
    const limit = keyLength >= longKeyLength ? 2 : 1;
    if (editDistance(a.key, b.key, limit) <= limit) return true;
  }
  const wholeLength = Math.min(a.full.length, b.full.length);
  if (keyLength < shortKeyLength - 1 || wholeLength < longKeyLength) return false;
  return editDistance(a.full, b.full, 1) <= 1;
}

const shortKeyLength = 5;
const longKeyLength = 9;
