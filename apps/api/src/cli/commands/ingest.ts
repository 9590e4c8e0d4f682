import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';

import { ingestPayload } from '@kamiyo/core/ingestion';

import { getSource } from '../get-source.ts';
import type { Output } from '../output.ts';
import { withRuntime } from '../with-runtime.ts';
import { ingestToJson, ingestToText } from './ingest-output.ts';

/** `kamiyo ingest <source> --file <payload or folder>`: a recorded payload goes the polled way. */
export async function ingestCommand(
  output: Output,
  sourceId: string,
  options: { file: string },
): Promise<void> {
  const source = getSource(sourceId);
  const pages = await readPages(options.file);
  await withRuntime(output, async (runtime) => {
    const result = await ingestPayload(
      {
        ...runtime.ingest,
        onProgress: (done, total) => {
          output.progress(`${source.name}: ${String(done)} of ${String(total)} reports`);
        },
      },
      { source: source.id, trigger: 'file', pages, parse: (given) => source.parse(given) },
    );
    if (result.status === 'failed') throw new Error(result.message ?? 'The run failed.');
    output.result(ingestToJson(result), () => ingestToText(result));
    if (result.status === 'quarantined') {
      output.progress('`kamiyo quarantine runs` shows what it would do; accept-run takes it.');
      process.exitCode = 3;
    }
  });
}

/** A file is one page; a folder holds one page per file, in the order of their names. */
async function readPages(path: string): Promise<string[]> {
  const found = await stat(path).catch(() => null);
  if (found === null) throw new Error(`There is no file or folder ${path}.`);
  if (found.isFile()) return [await readFile(path, 'utf8')];
  const entries = await readdir(path, { withFileTypes: true });
  const names = entries
    .filter((entry) => !entry.isDirectory() && !entry.name.startsWith('.'))
    .map(({ name }) => name)
    .sort();
  if (names.length === 0) throw new Error(`The folder ${path} holds no files.`);
  return Promise.all(names.map((name) => readFile(join(path, name), 'utf8')));
}
