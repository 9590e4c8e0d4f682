import type { ExploitReader } from '@kamiyo/core/exploits';
import { describe, expect, it } from 'vitest';

import { createChangeSignal } from '../../composition/change-signal.ts';
import { readChanges } from './read-changes.ts';

const input = { after: '7', limit: 10, wait: 30 };
const nothing = { rows: [], latest: '7' };

describe('readChanges', () => {
  it('answers whoever waits when the process shuts down', async () => {
    const changes = createChangeSignal();
    const listChanges = () => {
      // Told while it waits, not before.
      setTimeout(() => {
        changes.end();
      }, 5);
      return Promise.resolve(nothing);
    };
    const exploits = { listChanges } as unknown as ExploitReader;
    expect(await readChanges({ exploits, changes }, input)).toBe(nothing);
  }, 1_500);
});
