#!/usr/bin/env node
import { enableCompileCache } from 'node:module';

// The program is TypeScript that Node runs as it is; the cache makes the next start faster.
enableCompileCache?.();

const [major = 0] = process.versions.node.split('.').map(Number);
if (major < 24) {
  console.error(
    `kamiyo runs on Node 24, which its installation brings along; this is ${process.version}. ` +
      'Use `pnpm kamiyo …` or `npx kamiyo …` from the project’s folder.',
  );
  process.exit(1);
}

const { main } = await import('../src/cli/main.ts');
// Libraries may leave timers behind (the schema engine does): a command that is done ends.
process.exit(await main(process.argv.slice(2)));
