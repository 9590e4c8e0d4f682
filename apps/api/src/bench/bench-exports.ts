import { setTimeout as sleep } from 'node:timers/promises';

import type { Database } from '@kamiyo/db';

import { toTable } from '../cli/output.ts';
import { benchPepper, createBenchKey } from './bench-key.ts';
import { startServer, type BenchServer } from './start-server.ts';

const endings = ['csv', 'ndjson', 'stix.json'];
/** Rows of the export that a whole one is compared with. */
const fewRows = 1_000;
/** Every row of every format has the id of its exploit once, and nothing else looks like it. */
const rowMark = 'exp_';
const warmUpRounds = 10;
const sampleMs = 50;
const bytesBeforeCancelling = 1_000_000;
/** For so long no query of an export may be seen before it counts as stopped. */
const quietMs = 1_000;

export type ExportsBench = {
  formats: Record<string, { few: ExportFigures; all: ExportFigures; rssGrowthMb: number }>;
  /** From hanging up to the last moment at which the server was still asked for rows. */
  stoppedAfterCancelMs: number;
};

type ExportFigures = {
  rows: number;
  megabytes: number;
  firstByteMs: number;
  seconds: number;
  peakRssMb: number;
};

/** Whole exports beside small ones: the first byte comes as soon, and memory stays where it was. */
export async function benchExports(options: {
  database: Database;
  databaseUrl: string;
  folder: string;
  exploits: number;
  onProgress(step: string): void;
}): Promise<ExportsBench> {
  const key = await createBenchKey(options.database, ['export']);
  const api = await startServer('../../bin/kamiyo.mjs', ['http'], {
    ...{ DATABASE_URL: options.databaseUrl, API_KEY_PEPPER: benchPepper, API_PORT: '0' },
    ...{ BURST_LIMITS: 'off', KAMIYO_DATA_DIR: options.folder, LOG_LEVEL: 'error' },
  });
  const headers = { authorization: `Bearer ${key}` };
  // Hashed losses spread evenly, so that a bound picks about as many rows as are wanted.
  const few = `?minLossUsd=1000&maxLossUsd=${String(Math.round(62_500_000 * (fewRows / options.exploits)))}`;
  const formats: ExportsBench['formats'] = {};
  try {
    for (const ending of endings) {
      options.onProgress(`Exporting ${ending}`);
      const path = `/v1/exploits.${ending}`;
      for (let round = 0; round < warmUpRounds; round += 1) await take(api, path + few, headers);
      const small = await take(api, path + few, headers);
      const all = await take(api, path, headers);
      formats[ending] = { few: small, all, rssGrowthMb: round(all.peakRssMb - small.peakRssMb) };
    }
    options.onProgress('Hanging up in the middle');
    return { formats, stoppedAfterCancelMs: await measureCancel(options, api, headers) };
  } finally {
    await api.stop();
  }
}

async function take(
  api: BenchServer,
  path: string,
  headers: Record<string, string>,
): Promise<ExportFigures> {
  const start = performance.now();
  let firstByteMs = NaN;
  let bytes = 0;
  let rows = 0;
  let tail = Buffer.alloc(0);
  const isOver = new AbortController();
  const peak = watchRss(api, isOver.signal);
  const answer = await fetch(api.url + path, { headers });
  if (answer.status !== 200) throw new Error(`${path} answered ${String(answer.status)}.`);
  for await (const chunk of answer.body ?? []) {
    if (bytes === 0) firstByteMs = performance.now() - start;
    const part = Buffer.from(chunk as Uint8Array);
    bytes += part.length;
    const text = Buffer.concat([tail, part]);
    rows += countOf(text, rowMark);
    // Too short to hold a mark, long enough for the beginning of one.
    tail = text.subarray(1 - rowMark.length);
  }
  const seconds = (performance.now() - start) / 1_000;
  isOver.abort();
  return {
    ...{ rows, megabytes: round(bytes / 1_048_576), firstByteMs: round(firstByteMs) },
    ...{ seconds: round(seconds), peakRssMb: round((await peak) / 1_048_576) },
  };
}

function countOf(part: Buffer, word: string): number {
  let count = 0;
  for (let at = part.indexOf(word); at !== -1; at = part.indexOf(word, at + 1)) count += 1;
  return count;
}

async function watchRss(api: BenchServer, isOver: AbortSignal): Promise<number> {
  let peak = await readRss(api);
  while (!isOver.aborted) {
    await sleep(sampleMs);
    peak = Math.max(peak, await readRss(api));
  }
  return peak;
}

async function readRss(api: BenchServer): Promise<number> {
  const text = await (await fetch(`${api.url}/api/metrics`)).text();
  return Number(/^kamiyo_process_resident_memory_bytes (\S+)$/m.exec(text)?.[1]);
}

async function measureCancel(
  { database }: { database: Database },
  api: BenchServer,
  headers: Record<string, string>,
): Promise<number> {
  const cancel = new AbortController();
  const answer = await fetch(`${api.url}/v1/exploits.ndjson`, { headers, signal: cancel.signal });
  let bytes = 0;
  for await (const chunk of answer.body ?? []) {
    bytes += (chunk as Uint8Array).length;
    if (bytes > bytesBeforeCancelling) break;
  }
  cancel.abort();
  const start = performance.now();
  let lastSeenMs = 0;
  while (performance.now() - start - lastSeenMs < quietMs) {
    const { rows } = await database.pool.query<{ count: string }>(
      `SELECT count(*) FROM pg_stat_activity
        WHERE application_name = 'kamiyo-http' AND state = 'active' AND query LIKE '%"Exploit"%'`,
    );
    if (rows[0]?.count !== '0') lastSeenMs = performance.now() - start;
  }
  return Math.round(lastSeenMs);
}

export function exportsToText({ formats, stoppedAfterCancelMs }: ExportsBench): string {
  const table = toTable(
    ['format', 'rows', 'MB', 'first byte ms', 'seconds', 'peak RSS MB', 'more than few'],
    Object.entries(formats).flatMap(([ending, { few, all, rssGrowthMb }]) => [
      [ending, ...toCells(few), ''],
      [ending, ...toCells(all), String(rssGrowthMb)],
    ]),
  );
  return `${table}\n\nhung up: no query ${String(stoppedAfterCancelMs)} ms later`;
}

function toCells(figures: ExportFigures): string[] {
  const { rows, megabytes, firstByteMs, seconds, peakRssMb } = figures;
  return [rows, megabytes, firstByteMs, seconds, peakRssMb].map(String);
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
