/** `npm start`: from a fresh clone to a running Kamiyo. Needs Node and the npm registry. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';

import { install, projectEnv, requireNode, root, step } from './steps.mjs';
import { whenParentEnds } from './when-parent-ends.mjs';

requireNode();
try {
  await install();
  await step('Building what changed', 'turbo', ['run', 'build', '--output-logs=errors-only']);
} catch (error) {
  console.error(error.message);
  process.exit(1);
}

process.stderr.write('▸ Starting Kamiyo …\n');
const child = spawn('node', [join('apps', 'api', 'bin', 'kamiyo.mjs'), 'serve'], {
  cwd: root,
  env: projectEnv,
  // A channel, so that it stops by itself should this process vanish; and a process group of its
  // own, so that Ctrl-C reaches it once, through here.
  detached: true,
  stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
process.on('SIGHUP', letGo);
// npm passes SIGTERM to its shell only, and a killed npm to nobody: whoever stops npm (a service
// manager, say) means Kamiyo. Started without npm, it may outlive the shell that it came from.
if (process.env.npm_lifecycle_event !== undefined) whenParentEnds(letGo);
child.on('close', (code) => {
  process.exit(code ?? 1);
});

/** Ends the channel, upon which Kamiyo stops in peace: only a second signal means "at once". */
function letGo() {
  if (child.connected) child.disconnect();
}
