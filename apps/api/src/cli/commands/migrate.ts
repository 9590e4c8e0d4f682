import { resolve, join } from 'node:path';

import { getMigrationStatus, openEmbeddedDatabase } from '@kamiyo/db';

import { migrateAll } from '../../composition/migrate-all.ts';
import { parseEnv } from '../../env.ts';
import type { Output } from '../output.ts';

/** `kamiyo migrate`: brings the database up to this version. */
export async function migrateCommand(output: Output): Promise<void> {
  await withServer(output, async (url) => {
    const applied = await migrateAll(url);
    output.result({ applied }, () =>
      applied.length === 0 ? 'The database is up to date.' : `Applied: ${applied.join(', ')}.`,
    );
  });
}

/** `kamiyo migrate status`: what `migrate` would do. Exits with 1 when something is wrong. */
export async function migrateStatusCommand(output: Output): Promise<void> {
  await withServer(output, async (url) => {
    const status = await getMigrationStatus(url);
    output.result(status, () =>
      Object.entries(status)
        .map(([name, list]) => `${name.padEnd(8)} ${list.length === 0 ? '–' : list.join(', ')}`)
        .join('\n'),
    );
    if (status.edited.length + status.failed.length + status.unknown.length > 0) {
      process.exitCode = 1;
    }
  });
}

/** The server alone: opening the whole runtime would migrate already. */
async function withServer(output: Output, use: (url: string) => Promise<void>): Promise<void> {
  const env = parseEnv(process.env);
  if (env.DATABASE_URL !== undefined) {
    await use(env.DATABASE_URL);
    return;
  }
  output.progress('Starting PostgreSQL …');
  const embedded = await openEmbeddedDatabase(join(resolve(env.KAMIYO_DATA_DIR), 'postgres'));
  try {
    await use(embedded.url);
  } finally {
    await embedded.release();
  }
}
