import { describe, expect, it } from 'vitest';
import { reportDraftSchema } from '../../reports/report-draft.ts';
import { measureResolution } from './measure-resolution.ts';
import { syntheticReports } from './synthetic-reports.ts';

describe('syntheticReports', () => {
  it('gives valid reports that the seed fixes', () => {
    const reports = syntheticReports(300, 1);
    expect(syntheticReports(300, 1)).toEqual(reports);
    expect(syntheticReports(300, 2)).not.toEqual(reports);
    expect(new Set(reports.map((report) => report.id)).size).toBe(300);
    for (const { draft } of reports) expect(() => reportDraftSchema.parse(draft)).not.toThrow();
  });

  it('begins a longer list with the shorter one, so that more reports are more days', () => {
    const long = syntheticReports(2_000, 1);
    expect(long.slice(0, 500)).toEqual(syntheticReports(500, 1));
    const perDay = new Map<string, number>();
    for (const { draft } of long) {
      const date = draft.occurredAt?.value ?? '';
      perDay.set(date, (perDay.get(date) ?? 0) + 1);
    }
    expect(perDay.size).toBeGreaterThan(150);
    expect(Math.max(...perDay.values())).toBeLessThan(30);
  });
});

describe('measureResolution', () => {
  it('times single additions at each size', async () => {
    let tick = 0;
    const timings = await measureResolution({
      sizes: [200, 400],
      sampleCount: 20,
      seed: 1,
      nowMs: () => (tick += 1),
    });
    expect(timings.map((timing) => timing.size)).toEqual([200, 400]);
    for (const timing of timings) {
      expect(timing).toMatchObject({ medianMs: 1, p95Ms: 1, maxMs: 1 });
      expect(timing.candidatesMean).toBeGreaterThan(0);
    }
  });

  it('finds the cost of one report no higher in a history ten times as long', async () => {
    const nowMs = () => performance.now();
    const [short, long] = await measureResolution({
      sizes: [2_000, 20_000],
      sampleCount: 200,
      seed: 3,
      nowMs,
    });
    expect(long?.candidatesMean).toBeLessThan(1.3 * (short?.candidatesMean ?? 0));
    // Ten times the history would cost ten times as much, were it looked through.
    expect(long?.medianMs).toBeLessThan(4 * (short?.medianMs ?? 0));
  }, 60_000);
});
