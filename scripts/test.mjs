/** `npm test`: everything, from a fresh clone. Needs Node and the npm registry. */
import { spawn } from 'node:child_process';

import { install, projectEnv, requireNode, root } from './steps.mjs';

requireNode();
try {
  await install();
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
const child = spawn('node', ['scripts/check.mjs', ...process.argv.slice(2)], {
  cwd: root,
  env: projectEnv,
  stdio: 'inherit',
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.on('close', (code) => {
  process.exit(code ?? 1);
});
