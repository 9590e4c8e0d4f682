import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';

import type { Plugin } from 'vite';

const compressible = /\.(js|css|svg)$/;
/** Below this the answer is one packet either way. */
const bytesMin = 1_024;

/**
 * Puts a `.br` and a `.gz` beside each built file, as small as they get: the server then sends
 * them as they are, instead of compressing quickly and badly for each visitor.
 */
export function compressFiles(): Plugin {
  return {
    name: 'kamiyo:compress-files',
    apply: 'build',
    applyToEnvironment: (environment) => environment.name === 'client',
    async writeBundle({ dir = '' }, bundle) {
      const names = Object.keys(bundle).filter((name) => compressible.test(name));
      await Promise.all(names.map((name) => compressFile(join(dir, name))));
    },
  };
}

async function compressFile(path: string): Promise<void> {
  const content = await readFile(path);
  if (content.length < bytesMin) return;
  await writeFile(`${path}.br`, await promisify(brotliCompress)(content));
  await writeFile(`${path}.gz`, await promisify(gzip)(content, { level: 9 }));
}
