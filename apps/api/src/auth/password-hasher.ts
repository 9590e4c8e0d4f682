import { randomBytes } from 'node:crypto';

import { hash, verify } from '@node-rs/argon2';
import type { PasswordHasher } from '@kamiyo/core/accounts';

/** OWASP's first choice for argon2id: 19 MiB, two passes, one lane. */
const options = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** argon2id, off the main thread. An absent hash costs as much as a present one. */
export async function createPasswordHasher(): Promise<PasswordHasher> {
  const nobodys = await hash(randomBytes(32), options);
  return {
    hash: (password) => hash(normalise(password), options),
    verify: async (stored, password) => {
      const isRight = await verify(stored ?? nobodys, normalise(password));
      return stored !== null && isRight;
    },
  };
}

/** The same letters typed on another keyboard are the same password. */
function normalise(password: string): string {
  return password.normalize('NFKC');
}
