/**
 * `pnpm check`: everything that CI runs. `--static` leaves out the tests. Ends with the line
 * `N passed, N failed, N skipped` over all runners.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { findChromium } from './find-chromium.mjs';
import { root, run, step, StepError } from './steps.mjs';

const staticOnly = process.argv.includes('--static');
const reports = mkdtempSync(join(tmpdir(), 'kamiyo-check-'));
const totals = { passed: 0, failed: 0, skipped: 0 };
const failures = [];

const staticSteps = [
  ['Generating', 'turbo', ['run', 'generate', '--output-logs=errors-only']],
  ['Checking types', 'turbo', ['run', 'typecheck', '--output-logs=errors-only']],
  ['Linting', 'eslint', ['.', '--max-warnings', '0']],
  ['Checking the format', 'prettier', ['--check', '--log-level', 'warn', '.']],
  ['Checking who imports whom', 'depcruise', ['apps', 'packages', 'e2e']],
  ['Looking for unused code', 'knip', []],
  ['Checking the workspace', 'sherif', []],
  ['Checking generated documents', 'node', ['scripts/generated-documents.mjs', '--check']],
  ['Linting the API description', 'redocly', ['lint', 'docs/api/openapi.json']],
];
for (const [title, command, args] of staticSteps) await attempt(title, command, args);
if (!staticOnly) {
  await attempt('Building', 'turbo', ['run', 'build', '--output-logs=errors-only']);
  await runVitest();
  await runPlaywright();
}
rmSync(reports, { recursive: true, force: true });
for (const failure of failures) console.error(`✘ ${failure}`);
const { passed, failed, skipped } = totals;
console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);
process.exit(failures.length > 0 || failed > 0 ? 1 : 0);

/** Runs a step and goes on when it fails, so that one run shows everything. Each is a test. */
async function attempt(title, command, args, options = {}) {
  try {
    await step(title, command, args, options);
    totals.passed += 1;
  } catch (error) {
    if (!(error instanceof StepError)) throw error;
    totals.failed += 1;
    failures.push(error.message);
  }
}

async function runVitest() {
  const file = join(reports, 'vitest.json');
  const { code } = await announce('Unit and integration tests', 'vitest', [
    'run',
    '--reporter=dot',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ]);
  const report = readReport(file);
  totals.passed += report?.numPassedTests ?? 0;
  totals.failed += report?.numFailedTests ?? 0;
  totals.skipped += (report?.numPendingTests ?? 0) + (report?.numTodoTests ?? 0);
  if (code !== 0 || report === null) failures.push('Unit and integration tests failed.');
}

async function runPlaywright() {
  let chromium;
  try {
    chromium = await findChromium();
  } catch (error) {
    totals.failed += 1;
    failures.push(error.message);
    return;
  }
  const file = join(reports, 'playwright.json');
  const folder = join(root, 'e2e');
  const playwright = join(folder, 'node_modules', '.bin', 'playwright');
  const { code } = await announce('Browser tests', playwright, ['test', '--reporter=line,json'], {
    cwd: folder,
    env: { KAMIYO_CHROMIUM: chromium, PLAYWRIGHT_JSON_OUTPUT_FILE: file },
  });
  const stats = readReport(file)?.stats;
  totals.passed += (stats?.expected ?? 0) + (stats?.flaky ?? 0);
  totals.failed += stats?.unexpected ?? 0;
  totals.skipped += stats?.skipped ?? 0;
  if (code !== 0 || stats === undefined) failures.push('Browser tests failed.');
}

async function announce(title, command, args, options = {}) {
  const start = performance.now();
  process.stderr.write(`▸ ${title} …\n`);
  const result = await run(command, args, { ...options, show: true });
  const seconds = ((performance.now() - start) / 1_000).toFixed(1);
  process.stderr.write(`${result.code === 0 ? '✔' : '✘'} ${title} (${seconds} s)\n`);
  return result;
}

function readReport(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;
}
