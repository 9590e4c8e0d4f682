/** `pnpm bench api|exports|resolution [--json]`, see `usage` below. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

import { measureResolution } from '@kamiyo/core/resolution';
import { openDatabase, openEmbeddedDatabase, type Database } from '@kamiyo/db';

import { createOutput, toTable } from '../cli/output.ts';
import { migrateAll } from '../composition/migrate-all.ts';
import { benchApi, type ApiBench } from './bench-api.ts';
import { benchExports, exportsToText } from './bench-exports.ts';
import { seedExploits } from './seed.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: 'boolean', default: false },
    exploits: { type: 'string', default: '100000' },
    seconds: { type: 'string', default: '5' },
    rounds: { type: 'string', default: '3' },
    reports: { type: 'string', default: '1000000' },
  },
});

const usage = `Say what to measure:
  pnpm bench api [--json] [--exploits 100000] [--seconds 5] [--rounds 3]
  pnpm bench exports [--json] [--exploits 100000]
  pnpm bench resolution [--json] [--reports 1000000]
`;

const output = createOutput(values.json, { out: process.stdout, err: process.stderr });
switch (positionals.join(' ')) {
  case 'api':
    await measureApi();
    break;
  case 'exports':
    await measureExports();
    break;
  case 'resolution':
    await measureAdding();
    break;
  default:
    process.stderr.write(usage);
    process.exit(1);
}
process.exit();

async function measureApi(): Promise<void> {
  await withExploits(async (seeded) => {
    const result = await benchApi({
      ...seeded,
      seconds: Number(values.seconds),
      rounds: Number(values.rounds),
    });
    output.result(result, () => toText(result));
  });
}

async function measureExports(): Promise<void> {
  await withExploits(async (seeded) => {
    const result = await benchExports(seeded);
    output.result(result, () => exportsToText(result));
  });
}

/** A database of its own, full of made-up exploits, that is thrown away afterwards. */
async function withExploits(
  work: (seeded: {
    database: Database;
    databaseUrl: string;
    folder: string;
    exploits: number;
    onProgress(step: string): void;
  }) => Promise<void>,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'kamiyo-bench-'));
  const embedded = await openEmbeddedDatabase(join(folder, 'postgres'));
  try {
    await migrateAll(embedded.url);
    const database = openDatabase({ url: embedded.url, statementTimeoutMs: 600_000 });
    const exploits = Number(values.exploits);
    await seedExploits(database, exploits, (done) => {
      output.progress(`Making exploits: ${String(done)} of ${String(exploits)}`);
    });
    await work({
      ...{ database, databaseUrl: embedded.url, folder, exploits },
      onProgress: (step) => {
        output.progress(`${step} …`);
      },
    });
    await database.close();
  } finally {
    await embedded.release();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What adding one report costs while the history grows: the memory index, synthetic reports. */
async function measureAdding(): Promise<void> {
  const largest = Number(values.reports);
  const sizes = [largest / 100, largest / 10, largest].map(Math.round);
  output.progress(`Filling indexes of ${sizes.join(', ')} reports; this takes minutes …`);
  const timings = await measureResolution({
    ...{ sizes, sampleCount: 2_000, seed: 1 },
    nowMs: () => performance.now(),
  });
  output.result({ timings }, () =>
    toTable(
      ['reports', 'median ms', 'p95 ms', 'max ms', 'candidates'],
      timings.map((timing) => [
        String(timing.size),
        ...[timing.medianMs, timing.p95Ms, timing.maxMs].map((ms) => ms.toFixed(2)),
        timing.candidatesMean.toFixed(1),
      ]),
    ),
  );
}

function toText(result: ApiBench): string {
  const { requestsPerSecond: rates, milliseconds, ratios, machine } = result;
  return [
    toTable(
      ['what', 'requests/s', 'p95 ms'],
      [
        ['bare node:http, the same bytes', String(rates.bare), ''],
        ['our cached read, everything on', String(rates.cached), ''],
        ['stock OpenAPI adapter, from memory', String(rates.stockAdapter), ''],
        ['our uncached read', '', String(milliseconds.uncachedP95)],
        ['the same SQL through pg', '', String(milliseconds.sqlP95)],
      ],
    ),
    '',
    `cached / bare           ${String(ratios.cachedToBare)}  (target: at least 0.6)`,
    `cached / stock adapter  ${String(ratios.cachedToStockAdapter)}  (target: at least 6)`,
    `uncached p95 / SQL p95  ${String(ratios.uncachedP95ToSql)}  (target: at most 1.5)`,
    `${String(result.exploits)} exploits, ${String(machine.cpus)} × ${machine.model}, Node ${machine.node}`,
  ].join('\n');
}
