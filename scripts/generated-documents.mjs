/**
 * Documents that follow from the code: the OpenAPI file and the list of environment variables.
 * Without arguments it writes them; with `--check` it fails when one is not what the code says.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { envSchema } from '../apps/api/src/env.ts';
import { openApiDocument } from '../apps/api/src/rest/openapi/openapi-document.ts';
import { webEnvSchema } from '../apps/web/server/env.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const check = process.argv.includes('--check');

const documents = {
  'docs/api/openapi.json': `${JSON.stringify(openApiDocument(), null, 2)}\n`,
  '.env.example': envExample(),
};

let stale = 0;
for (const [path, content] of Object.entries(documents)) {
  const file = join(root, path);
  if (!check) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  } else if (read(file) !== content) {
    stale += 1;
    console.error(`${path} is not what the code says: run \`pnpm documents\`.`);
  }
}
process.exit(stale === 0 ? 0 : 1);

function read(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}

function envExample() {
  const defaults = { ...webEnvSchema.parse({}), ...envSchema.parse({}) };
  const variables = { ...envSchema.shape, ...webEnvSchema.shape };
  const lines = [
    '# Every variable, with its default. Copy to .env, or set them in the deployment.',
  ];
  for (const [name, schema] of Object.entries(variables)) {
    const value = defaults[name];
    lines.push('', `# ${schema.description}`);
    if (value === undefined || (Array.isArray(value) && value.length === 0))
      lines.push(`# ${name}=`);
    else lines.push(`# ${name}=${Array.isArray(value) ? value.join(',') : value}`);
  }
  return `${lines.join('\n')}\n`;
}
