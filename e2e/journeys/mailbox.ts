import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { expect } from './journey.ts';

/** The link in the latest letter of a kind to an address, once it has arrived. */
export async function linkFromMail(to: string, kind: string): Promise<string> {
  let link = '';
  await expect
    .poll(async () => (link = (await findLink(to, kind)) ?? ''), {
      message: `a letter ${kind} to ${to}`,
      timeout: 20_000,
    })
    .not.toBe('');
  return link;
}

/** How many letters of a kind an address got so far. */
export async function countMail(to: string, kind: string): Promise<number> {
  return (await lettersOf(to, kind)).length;
}

async function findLink(to: string, kind: string): Promise<string | undefined> {
  const latest = (await lettersOf(to, kind)).at(-1);
  if (latest === undefined) return undefined;
  const text = await readFile(latest, 'utf8');
  return /https?:\/\/\S+/.exec(text)?.[0];
}

/** In the order in which they came: their names begin with the time. */
async function lettersOf(to: string, kind: string): Promise<string[]> {
  const folder = join(process.env.KAMIYO_E2E_FOLDER ?? '', 'mailbox');
  const names = await readdir(folder).catch(() => []);
  return names
    .filter((name) => name.endsWith(`-${kind}-${to}.txt`))
    .sort()
    .map((name) => join(folder, name));
}
