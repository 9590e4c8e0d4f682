/**
 * Generates the Prisma client without a network. The Prisma command looks for its native schema
 * engine and would download it; generating never runs it, so any existing executable will do.
 * Migrations go through the WebAssembly engine, see src/migrate.
 */
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const prisma = require.resolve('prisma/build/index.js');

const result = spawnSync(process.execPath, [prisma, 'generate', '--no-hints'], {
  cwd: new URL('..', import.meta.url),
  stdio: ['ignore', 'pipe', 'inherit'],
  encoding: 'utf8',
  env: {
    ...process.env,
    PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
    PRISMA_HIDE_UPDATE_MESSAGE: '1',
    CHECKPOINT_DISABLE: '1',
  },
});
if (result.status !== 0) {
  console.error(result.stdout);
  console.error('The Prisma client could not be generated; the message above says why.');
}
process.exit(result.status ?? 1);
