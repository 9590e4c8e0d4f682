import { describe, expect, it } from 'vitest';

import type { ReportDraft } from '../reports/report-draft.ts';
import { draftOf } from '../testing/draft.ts';
import { toStorable } from './to-storable.ts';

function payloadOf(...drafts: ReportDraft[]) {
  return {
    ...{ rows: drafts.length, rejected: [], coverage: 'snapshot' as const, warnings: [] },
    drafts: drafts.map((draft, rowIndex) => ({ rowIndex, draft })),
  };
}

describe('toStorable', () => {
  it('leaves out what no database keeps as text, wherever it stands', () => {
    const draft = draftOf({
      ...{ naturalKey: 'k', name: 'Cu\0rve', description: 'half \ud800 of one' },
      lossNative: [{ amount: '1', asset: 'E\0TH' }],
    });
    const { drafts } = toStorable(payloadOf(draft));
    expect(drafts[0]?.draft).toEqual({
      ...draft,
      ...{ name: 'Curve', description: 'half \ufffd of one' },
      lossNative: [{ amount: '1', asset: 'ETH' }],
    });
  });

  it.each([
    ['a name', { name: 'x'.repeat(501) }],
    ['a link', { references: [`https://example.org/${'x'.repeat(2_000)}`] }],
  ])('rejects a row with %s longer than any real one, and keeps the others', (_name, given) => {
    const odd = draftOf({ naturalKey: 'odd', name: 'Odd', ...given });
    const { drafts, rejected } = toStorable(
      payloadOf(odd, draftOf({ naturalKey: 'b', name: 'Bee' })),
    );
    expect(drafts.map(({ rowIndex }) => rowIndex)).toEqual([1]);
    expect(rejected[0]?.reason).toContain('more than');
  });

  it('keeps keys unique that only what was left out told apart', () => {
    const twins = ['key', 'k\0ey'].map((naturalKey) => draftOf({ naturalKey, name: 'Twin' }));
    const { drafts, rejected } = toStorable(payloadOf(...twins));
    expect([drafts.length, rejected.length]).toEqual([1, 1]);
  });
});
