/**
 * `node scripts/new-migration.mjs <name>`: writes a migration with what the schema files say now and
 * did not say in the last commit. Read it before committing it.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { openEmbeddedDatabase } from '../src/embedded/embedded-database.ts';
import { readSchema } from '../src/migrate/migrations.ts';
import { withSchemaEngine } from '../src/migrate/schema-engine.ts';
import { packageRoot } from '../src/package-root.ts';

const [name] = process.argv.slice(2);
if (!/^[a-z][a-z0-9_]*$/.test(name ?? '')) {
  console.error('Give the migration a name of lower-case words joined by _.');
  process.exit(1);
}

const git = (...args) => execFileSync('git', args, { cwd: packageRoot, encoding: 'utf8' });
const before = git('ls-files', '--full-name', 'prisma/schema')
  .split('\n')
  .filter(Boolean)
  .flatMap((path) => {
    try {
      return [{ path, content: git('show', `HEAD:${path}`) }];
    } catch {
      return []; // New in this change.
    }
  });
const after = (await readSchema()).map(([path, content]) => ({ path, content }));

const database = await openEmbeddedDatabase(join(packageRoot, '..', '..', '.data', 'postgres'));
try {
  const input = {
    databaseUrl: database.url,
    schema: after.map(({ path, content }) => [path, content]),
  };
  const { stdout } = await withSchemaEngine(input, (engine) =>
    engine.diff({
      from: { tag: 'schemaDatamodel', files: before },
      to: { tag: 'schemaDatamodel', files: after },
      script: true,
      exitCode: null,
      filters: { externalTables: [], externalEnums: [] },
    }),
  );
  const stamp = new Date().toISOString().replaceAll(/\D/g, '').slice(0, 14);
  const folder = join(packageRoot, 'prisma', 'migrations', `${stamp}_${name}`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'migration.sql'), stdout ?? '');
  console.log(folder);
} finally {
  await database.release();
}
