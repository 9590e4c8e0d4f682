/** What the scripts of the root share: installing, running a step, telling where one is. */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  accessSync,
  constants,
  existsSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

const packageFile = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const pnpm = packageFile.packageManager;
const binFolder = join(root, 'node_modules', '.bin');
const installStamp = join(root, 'node_modules', '.kamiyo-installed');
const pnpmLink = join(binFolder, 'pnpm');

/** Programs of the project come first, Node 24 among them. */
export const projectEnv = {
  ...process.env,
  PATH: `${binFolder}${process.platform === 'win32' ? ';' : ':'}${process.env.PATH ?? ''}`,
  TURBO_TELEMETRY_DISABLED: '1',
  DO_NOT_TRACK: '1',
  npm_config_yes: 'true',
  npm_config_update_notifier: 'false',
};

/** Ends the process with one sentence when the Node that started it is too old. */
export function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  console.error(`Kamiyo needs Node 20.19 or newer to start; this is ${process.version}.`);
  process.exit(1);
}

/** Installs what the lockfile names, unless that was done for this very lockfile. */
export async function install() {
  const lock = readFileSync(join(root, 'pnpm-lock.yaml'));
  const workspace = readFileSync(join(root, 'pnpm-workspace.yaml'));
  const stamp = createHash('sha256').update(pnpm).update(lock).update(workspace).digest('hex');
  const isInstalled = existsSync(installStamp) && readFileSync(installStamp, 'utf8') === stamp;
  if (isInstalled && isExecutable(pnpmLink)) return;
  await step('Installing packages', 'npx', [pnpm, 'install', '--frozen-lockfile', '--silent']);
  await linkPnpm();
  writeFileSync(installStamp, stamp);
}

/**
 * Puts the pnpm that npx brought beside the project's other programs: turbo runs scripts by the
 * pnpm that it finds on the path, and a machine with nothing but Node has none there.
 */
async function linkPnpm() {
  rmSync(pnpmLink, { force: true });
  const { code, output } = await run('npx', ['--package', pnpm, '-c', 'command -v pnpm']);
  const found = output.trim().split('\n').at(-1);
  if (code !== 0 || !isExecutable(found)) {
    throw new StepError(`npx could not bring ${pnpm}: ${output.trim()}`, output);
  }
  symlinkSync(found, pnpmLink);
}

/** Whether there is a program under the path; a link to nothing is none. */
export function isExecutable(path) {
  if (!path) return false;
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * Runs a command as one step: a line when it starts, its duration when it ends, its output only
 * when it fails (or always, with `show`). Throws StepError when it fails.
 */
export async function step(title, command, args, options = {}) {
  const start = performance.now();
  process.stderr.write(`▸ ${title} …\n`);
  const { code, output } = await run(command, args, options);
  const seconds = ((performance.now() - start) / 1_000).toFixed(1);
  if (code === 0) {
    process.stderr.write(`✔ ${title} (${seconds} s)\n`);
    return output;
  }
  if (options.show !== true) process.stderr.write(output);
  throw new StepError(`${title} failed after ${seconds} s.`, output);
}

export class StepError extends Error {
  constructor(message, output) {
    super(message);
    this.output = output;
  }
}

/** Runs a command of the project and gives its exit code and what it wrote. */
export function run(command, args, { show = false, env = {}, cwd = root } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd,
      env: { ...projectEnv, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk) => {
        output += chunk;
        if (show) process.stderr.write(chunk);
      });
    }
    child.on('error', (error) => {
      resolve({ code: 1, output: `${command}: ${error.message}\n` });
    });
    child.on('close', (code) => {
      resolve({ code: code ?? 1, output });
    });
  });
}
