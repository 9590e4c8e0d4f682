import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * The path of a file of the third-party data to measure with, or null where that data is not at
 * hand. It lies beside the repository, never in it: `shared/data` in the folder that holds the
 * repository, or in the one above.
 */
export function findSharedData(path: string): string | null {
  const places = ['../shared/data/', '../../shared/data/'].map((place) =>
    fileURLToPath(new URL(`${place}${path}`, repositoryRoot)),
  );
  return places.find((place) => existsSync(place)) ?? null;
}

/** From `packages/core/src/testing/`. */
const repositoryRoot = new URL('../../../../', import.meta.url);
