import { dirname } from 'node:path';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** Where this package is, whoever runs it: migrations and native parts are found from here. */
export const packageRoot = dirname(require.resolve('@kamiyo/db/package.json'));

/** Resolves a module as this package sees it. */
export function resolveFromPackage(specifier: string): string {
  return require.resolve(specifier);
}
