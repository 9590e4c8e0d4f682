import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';

import { ingestPayload, type IngestResult } from '@kamiyo/core/ingestion';
import { findSource, sources } from '@kamiyo/core/sources';

import type { Output } from '../output.ts';
import { withRuntime } from '../with-runtime.ts';

/** `kamiyo ingest <source> --file <payload or folder>`: a recorded payload goes the polled way. */
export async function ingestCommand(
  output: Output,
  sourceId: string,
  options: { file: string },
): Promise<void> {
  const source = findSource(sourceId);
  if (source === null) {
    const known = sources.map(({ id }) => id).join(', ');
    throw new Error(`There is no source "${sourceId}". Known sources: ${known}.`);
  }
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
    output.result(toJson(result), () => toText(result));
    if (result.status === 'quarantined') process.exitCode = 3;
  });
}

/** A file is one page; a folder holds one page per file, in the order of their names. */
async function readPages(path: string): Promise<string[]> {
  const found = await stat(path).catch(() => null);
  if (found === null) throw new Error(`There is no file or folder ${path}.`);
  if (found.isFile()) return [await readFile(path, 'utf8')];
  const names = (await readdir(path)).filter((name) => !name.startsWith('.')).sort();
  if (names.length === 0) throw new Error(`The folder ${path} is empty.`);
  return Promise.all(names.map((name) => readFile(join(path, name), 'utf8')));
}

function toJson(result: IngestResult): unknown {
  const { source, rows, changed, unchanged, quarantined, rejected, retracted } = result;
  return {
    ...{ source, rows, new: result.new, changed, unchanged, quarantined, rejected, retracted },
    exploits: result.exploits,
    seq: result.seq,
    status: result.status,
    run: result.runId,
    message: result.message,
  };
}

function toText(result: IngestResult): string {
  const { exploits, seq } = result;
  const lines = [
    `${result.source}: ${result.status}`,
    `  rows       ${String(result.rows)} = ${String(result.new)} new + ` +
      `${String(result.changed)} changed + ${String(result.unchanged)} unchanged + ` +
      `${String(result.quarantined)} quarantined + ${String(result.rejected)} rejected`,
    `  retracted  ${String(result.retracted)}`,
    `  exploits   ${String(exploits.created)} created, ${String(exploits.updated)} updated, ` +
      `${String(exploits.merged)} merged`,
    `  changes    ${seq === null ? 'none' : `${seq.from} to ${seq.to}`}`,
  ];
  if (result.message !== null) lines.push(`  ${result.message}`);
  return lines.join('\n');
}
