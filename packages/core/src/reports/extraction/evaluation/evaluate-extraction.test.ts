import { describe, expect, it } from 'vitest';

import labels from './labels.json' with { type: 'json' };
import posts from './posts.json' with { type: 'json' };
import { evaluateExtraction } from './evaluate-extraction.ts';
import { halfOfPost } from './half-of-post.ts';
import { parseLabels, parsePosts } from './labelled-post.ts';

const label = {
  id: '1',
  kind: 'incident',
  protocol: ['Harbour Swap', 'HarbourSwap'],
  loss: { amount: 1_250_000, unit: 'USD' },
  chains: ['bsc', 'base'],
  technique: null,
};
const post = { id: '1', content: '@HarbourSwap was exploited on #BSC for ~$1.25M, a reentrancy.' };

describe('evaluateExtraction', () => {
  it('counts what is right, missing and wrong in each field', () => {
    const { fields, errors } = evaluateExtraction(parsePosts([post]), parseLabels([label]));
    expect(fields.protocol).toEqual({ precision: 1, recall: 1, f1: 1, n: 1 });
    expect(fields.loss).toEqual({ precision: 1, recall: 1, f1: 1, n: 1 });
    expect(fields.chains).toEqual({ precision: 1, recall: 0.5, f1: 0.6667, n: 2 });
    expect(fields.technique).toEqual({ precision: 0, recall: null, f1: 0, n: 0 });
    expect(errors.map(({ field }) => field)).toEqual(['chains', 'technique']);
  });

  it('judges no field that is not labelled', () => {
    const { fields } = evaluateExtraction(parsePosts([post]), parseLabels([label]));
    expect(fields.transactions).toEqual({ precision: null, recall: null, f1: null, n: 0 });
  });

  it('judges kinds by the label and leaves out posts without one', () => {
    const stranger = { id: '2', text: 'Join us for a webinar!' };
    const report = evaluateExtraction(
      parsePosts([post, stranger]),
      parseLabels([{ ...label, kind: 'repeat' }]),
    );
    expect(report).toMatchObject({
      posts: 1,
      accuracy: 0,
      incident: { precision: 0, recall: null, n: 0 },
      byKind: { repeat: { precision: null, recall: 0, n: 1 } },
    });
  });

  it('refuses labels of an unknown kind', () => {
    expect(() => parseLabels([{ id: '1', kind: 'rumour' }])).toThrow();
  });
});

describe('the labelled posts', () => {
  const heldOut = parsePosts(posts).filter(({ id }) => halfOfPost(id) === 'report');
  const report = evaluateExtraction(heldOut, parseLabels(labels));

  it('are at least 200, and the half that is reported on is a fair part', () => {
    expect(posts.length).toBeGreaterThanOrEqual(200);
    expect(heldOut.length).toBeGreaterThanOrEqual(80);
  });

  it('are told apart, incidents from the rest, in the half that was not tuned on', () => {
    expect(report.incident.precision).toBeGreaterThanOrEqual(0.95);
    expect(report.incident.recall).toBeGreaterThanOrEqual(0.95);
    expect(report.accuracy).toBeGreaterThanOrEqual(0.9);
  });

  it('give up their fields with hardly a wrong value', () => {
    for (const [field, { precision, recall }] of Object.entries(report.fields)) {
      expect(precision, field).toBeGreaterThanOrEqual(0.95);
      expect(recall, field).toBeGreaterThanOrEqual(0.85);
    }
  });
});
