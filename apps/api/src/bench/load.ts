/**
 * `pnpm load`: starts an api over a database of its own and lets Artillery ask it, with the
 * thresholds of `load/scenario.yml`. Artillery is fetched when it is needed: it is large.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

import { openDatabase, openEmbeddedDatabase } from '@kamiyo/db';

import { migrateAll } from '../composition/migrate-all.ts';
import { benchPepper, createBenchKey } from './bench-key.ts';
import { seedExploits } from './seed.ts';
import { startServer } from './start-server.ts';

const artillery = 'artillery@2.0.34';
const scenario = fileURLToPath(new URL('../../load/scenario.yml', import.meta.url));
const { values } = parseArgs({ options: { exploits: { type: 'string', default: '20000' } } });

const folder = mkdtempSync(join(tmpdir(), 'kamiyo-load-'));
const embedded = await openEmbeddedDatabase(join(folder, 'postgres'));
let code = 1;
try {
  await migrateAll(embedded.url);
  const database = openDatabase({ url: embedded.url, statementTimeoutMs: 600_000 });
  await seedExploits(database, Number(values.exploits), (done) => {
    process.stderr.write(`Making exploits: ${String(done)} of ${values.exploits}\n`);
  });
  const key = await createBenchKey(database);
  await database.close();
  const api = await startServer('../../bin/kamiyo.mjs', ['http'], {
    ...{ DATABASE_URL: embedded.url, API_KEY_PEPPER: benchPepper, API_PORT: '0' },
    ...{ BURST_LIMITS: 'off', KAMIYO_DATA_DIR: folder },
  });
  const child = spawn('npx', ['--yes', artillery, 'run', scenario], {
    stdio: 'inherit',
    env: {
      ...process.env,
      KAMIYO_LOAD_URL: api.url,
      KAMIYO_LOAD_KEY: key,
      ARTILLERY_DISABLE_TELEMETRY: 'true',
    },
  });
  [code] = (await once(child, 'close')) as [number];
  await api.stop();
} finally {
  await embedded.release();
  rmSync(folder, { recursive: true, force: true });
}
process.exit(code);
