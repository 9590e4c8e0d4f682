import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What must be secret and the same on every process of an installation. */
export type Secrets = {
  /** Under which API keys are hashed. */
  apiKeyPepper: string;
};

const fileName = 'secrets.json';

/**
 * From the environment, else from the data folder, where they are made on first use. An
 * installation of several machines has to set them: their data folders differ.
 */
export function readSecrets(env: { API_KEY_PEPPER?: string | undefined }, folder: string): Secrets {
  if (env.API_KEY_PEPPER !== undefined) return { apiKeyPepper: env.API_KEY_PEPPER };
  const file = join(folder, fileName);
  if (!existsSync(file)) {
    mkdirSync(folder, { recursive: true });
    const fresh: Secrets = { apiKeyPepper: randomBytes(32).toString('base64url') };
    try {
      writeFileSync(file, JSON.stringify(fresh), { mode: 0o600, flag: 'wx' });
    } catch (error) {
      // Another process was faster: its secrets are the ones.
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
  return JSON.parse(readFileSync(file, 'utf8')) as Secrets;
}
