import { existsSync, readFileSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

import { contentHash } from '../kernel/canonical-json.ts';
import { planRun } from '../ingestion/plan-run.ts';
import { reportDraftSchema } from '../reports/report-draft.ts';
import type { StoredReport } from '../ingestion/ingestion-store.ts';
import { isPayloadError, type PayloadErrorKind } from './payload-error.ts';
import type { ParsedPayload, SourceDefinition } from './source-definition.ts';
import { sourceIds } from './source-id.ts';
import { findSource, sourceName, sources } from './sources.ts';

function fixture(source: SourceDefinition, name: string): string {
  const folder = new URL(`./${source.id}/fixtures/`, import.meta.url);
  const file = ['json', 'html', 'xml', 'txt']
    .map((ending) => new URL(`${name}.${ending}`, folder))
    .find((url) => existsSync(url));
  if (file === undefined) throw new Error(`${source.id} has no fixture "${name}".`);
  return readFileSync(file, 'utf8');
}

function errorKind(parse: () => unknown): PayloadErrorKind | 'parsed' {
  try {
    parse();
    return 'parsed';
  } catch (error) {
    if (!isPayloadError(error)) throw error;
    return error.kind;
  }
}

function stored({ drafts }: ParsedPayload): StoredReport[] {
  return drafts.map(({ draft }) => ({
    id: `rep_${draft.naturalKey}`,
    naturalKey: draft.naturalKey,
    version: 1,
    contentHash: contentHash(draft),
    state: 'live',
    draft,
  }));
}

describe.each(sources.map((source) => [source.id, source] as const))('%s', (_id, source) => {
  const good = fixture(source, 'good');
  const payload = source.parse([good]);
  const keys = payload.drafts.map(({ draft }) => draft.naturalKey);

  it('counts each row once', () => {
    expect(payload.rows).toBe(payload.drafts.length + payload.rejected.length);
    expect(payload.drafts.length).toBeGreaterThanOrEqual(5);
  });

  it('gives drafts that keep to the schema, with keys of their own', () => {
    for (const { draft } of payload.drafts) {
      expect(reportDraftSchema.strict().safeParse(draft).error).toBeUndefined();
    }
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('writes nothing anew when the same payload comes again', () => {
    const again = source.parse([good]).drafts.map(({ draft }) => draft);
    const plan = planRun({
      ...{ source: source.id, drafts: again, stored: stored(payload) },
      coverage: payload.coverage,
    });
    expect(plan).toMatchObject({ created: [], changed: [], retracted: [], quarantine: null });
  });

  it.each([
    ['empty', 'empty'],
    ['truncated', 'truncated'],
    ['html', 'html'],
    ['renamed-field', 'shape'],
    ['unit-change', 'shape'],
  ] as const)('refuses the payload "%s" as %s', (name, kind) => {
    expect(errorKind(() => source.parse([fixture(source, name)]))).toBe(kind);
  });

  it('refuses an empty body and no body at all', () => {
    expect(errorKind(() => source.parse([' \n']))).toBe('empty');
    expect(errorKind(() => source.parse([]))).toBe('empty');
  });

  it('takes nothing back when most rows are gone at once', () => {
    const few = source.parse([fixture(source, 'mass-deletion')]);
    const plan = planRun({
      ...{ source: source.id, stored: stored(payload), coverage: few.coverage },
      drafts: few.drafts.map(({ draft }) => draft),
    });
    expect(few.drafts.length).toBeLessThan(payload.drafts.length - 5);
    expect(plan.retracted.length === 0 || plan.quarantine !== null).toBe(true);
  });

  it('reads its address, or says that it has to be set', () => {
    const url = source.defaultUrl ?? 'https://example.org/feed.xml';
    expect(source.firstRequest(url).url).toContain(url);
  });
});

describe('sources', () => {
  it('define every source that can be polled', () => {
    expect(sources.map(({ id }) => id)).toEqual(sourceIds.filter((id) => id !== 'starter'));
  });
});

describe('findSource', () => {
  it('gives null for the starter history and for unknown ids', () => {
    expect([findSource('starter'), findSource('nobody')]).toEqual([null, null]);
  });
});

describe('sourceName', () => {
  it('names the starter history too', () => {
    expect(sourceName('starter')).toBe('Starter history');
    expect(sourceName('defillama')).toBe('DefiLlama');
  });
});
