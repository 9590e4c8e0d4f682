import { createHash, randomInt } from 'node:crypto';

const codeCount = 10;
const codeLength = 16;
/** Without letters and digits that are read for each other. */
const alphabet = '23456789abcdefghjkmnpqrstvwxyz';

/** Fresh codes as they are shown: `abcd-efgh-jkmn-pqrs` (78 bits each). */
export function createRecoveryCodes(): string[] {
  return Array.from({ length: codeCount }, () => {
    const letters = Array.from({ length: codeLength }, () =>
      alphabet.charAt(randomInt(alphabet.length)),
    );
    return letters.join('').replaceAll(/(.{4})(?=.)/g, '$1-');
  });
}

/** Whether a text that was typed is meant as one, and not as a code of the app. */
export function isRecoveryCode(code: string): boolean {
  return code.length > 8;
}

/** What is stored. Codes are random and long enough for a fast hash. */
export function hashRecoveryCode(code: string): string {
  const letters = code.toLowerCase().replaceAll(/[\s-]/g, '');
  return createHash('sha256').update(letters).digest('base64url');
}
