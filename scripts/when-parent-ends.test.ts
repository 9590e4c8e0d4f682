import { spawn } from 'node:child_process';
import { once } from 'node:events';

import { describe, expect, it } from 'vitest';

const module = new URL('when-parent-ends.mjs', import.meta.url).href;
const child = `
  const { whenParentEnds } = await import(${JSON.stringify(module)});
  whenParentEnds(() => { console.log('parent ended'); process.exit(0); });
  setTimeout(() => process.exit(1), 8_000);
  console.log('watching');`;

describe('whenParentEnds', () => {
  it('tells a process whose parent was killed', async () => {
    const parent = spawn('sh', [
      '-c',
      '"$0" --input-type=module -e "$1"; true',
      process.execPath,
      child,
    ]);
    let text = '';
    parent.stdout.on('data', (chunk: Buffer) => {
      text += chunk.toString();
      if (text.trim() === 'watching') parent.kill('SIGKILL');
    });
    await once(parent.stdout, 'close');
    expect(text.trim().split('\n')).toEqual(['watching', 'parent ended']);
  });
});
