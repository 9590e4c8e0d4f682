import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../../../../../shared/data/', import.meta.url));

/**
 * The path of a file or folder of the shared data, which lies beside the repository and is no part
 * of it; null on a machine that has none, where the tests on it are left out.
 */
export function findSharedData(path: string): string | null {
  const found = `${folder}${path}`;
  return existsSync(found) ? found : null;
}
