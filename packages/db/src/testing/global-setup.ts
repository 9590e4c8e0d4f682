import { mkdtempSync, rmSync, chmodSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { TestProject } from 'vitest/node';

import { startCluster, stopCluster } from '../embedded/cluster.ts';
import { migrate } from '../migrate/migrate.ts';
import './provided-context.ts';
import { createDatabase, templateName } from './test-database.ts';

/**
 * One throw-away PostgreSQL server per test run, with a migrated template that each test file
 * clones in milliseconds. It writes nothing durably: its data is gone when the run ends.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'kamiyo-test-'));
  chmodSync(folder, 0o755);
  const cluster = await startCluster({
    folder: join(folder, 'postgres'),
    settings: {
      fsync: 'off',
      synchronous_commit: 'off',
      full_page_writes: 'off',
      max_connections: '200',
    },
  });
  const serverUrl = cluster.url('');
  await createDatabase(serverUrl, templateName);
  await migrate(cluster.url(templateName));
  project.provide('postgresServerUrl', serverUrl);
  return async () => {
    await stopCluster(cluster);
    rmSync(folder, { recursive: true, force: true });
  };
}
