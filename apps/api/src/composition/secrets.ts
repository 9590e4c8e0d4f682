import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What must be secret and the same on every process of an installation. */
export type Secrets = {
  /** Under which API keys are hashed. */
  apiKeyPepper: string;
  /** Under which second factors and unfinished steps of signing in are encrypted. */
  sealingKey: string;
};

type GivenSecrets = { API_KEY_PEPPER?: string | undefined; SEALING_KEY?: string | undefined };

/**
 * From the environment, else from the data folder, where they are made on first use. An
 * installation of several machines has to set them: their data folders differ.
 */
export function readSecrets(env: GivenSecrets, folder: string): Secrets {
  return {
    apiKeyPepper: env.API_KEY_PEPPER ?? readSecret(folder, 'secrets.json', 'apiKeyPepper'),
    sealingKey: env.SEALING_KEY ?? readSecret(folder, 'sealing-key.json', 'sealingKey'),
  };
}

/** A file for each: one that is made by a later version does not touch those before. */
function readSecret(folder: string, fileName: string, name: keyof Secrets): string {
  const file = join(folder, fileName);
  if (!existsSync(file)) {
    mkdirSync(folder, { recursive: true });
    const fresh = { [name]: randomBytes(32).toString('base64url') };
    try {
      writeFileSync(file, JSON.stringify(fresh), { mode: 0o600, flag: 'wx' });
    } catch (error) {
      // Another process was faster: its secret is the one.
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
  const { [name]: secret } = JSON.parse(readFileSync(file, 'utf8')) as Partial<Secrets>;
  if (secret === undefined) throw new Error(`There is no secret in ${file}: delete it.`);
  return secret;
}
