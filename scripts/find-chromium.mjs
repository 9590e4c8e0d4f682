import { spawnSync } from 'node:child_process';

import { isExecutable, step } from './steps.mjs';

const usualPlaces = [
  process.env.KAMIYO_CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** The path of a Chromium, installed from Debian's packages when there is none and root may. */
export async function findChromium() {
  const found = usualPlaces.find(isExecutable);
  if (found !== undefined) return found;
  const prefix = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  if (canInstall(prefix)) {
    const [command, ...args] = [...prefix, 'apt-get'];
    const env = { DEBIAN_FRONTEND: 'noninteractive' };
    await step('Fetching the list of packages', command, [...args, 'update', '-qq'], { env });
    const install = [...args, 'install', '-y', '-qq', '--no-install-recommends', 'chromium'];
    await step('Installing Chromium', command, install, { env });
    const installed = usualPlaces.find(isExecutable);
    if (installed !== undefined) return installed;
  }
  throw new Error(
    'The browser tests need Chromium: install it (apt-get install chromium) or set ' +
      'KAMIYO_CHROMIUM to its path.',
  );
}

function canInstall(prefix) {
  const [command, ...args] = [...prefix, 'apt-get', '--version'];
  return spawnSync(command, args, { stdio: 'ignore' }).status === 0;
}
