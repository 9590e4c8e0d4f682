import { readFileSync } from 'node:fs';

/** The text of a file under the `fixtures` folder beside the test that asks. */
export function readFixture(testUrl: string, name: string): string {
  return readFileSync(new URL(`./fixtures/${name}`, testUrl), 'utf8');
}
