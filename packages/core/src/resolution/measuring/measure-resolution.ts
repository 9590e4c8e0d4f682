import { blockKeys } from '../blocking/block-keys.ts';
import { pairKey, type ReportEdge } from '../clustering/report-edge.ts';
import { toEdge } from '../clustering/to-edge.ts';
import { addReport } from '../incremental/change-index.ts';
import { createMemoryResolutionIndex } from '../incremental/memory-resolution-index.ts';
import type { ResolutionIndex } from '../incremental/resolution-index.ts';
import type { ResolutionReport } from '../resolution-report.ts';
import { syntheticReports } from './synthetic-reports.ts';

/** What adding one report to an index of a given size costs. */
export type ResolutionTiming = {
  /** Reports in the index before. */
  size: number;
  /** Milliseconds for one report, over the samples. */
  medianMs: number;
  p95Ms: number;
  maxMs: number;
  /** Other reports that were compared with one report, on average. */
  candidatesMean: number;
};

/**
 * Fills an index with synthetic reports and adds further ones, singly, at each size. The added
 * reports belong to days in the middle of the history, where both neighbours exist. A million
 * reports take some 4 GB and some minutes.
 */
export async function measureResolution(input: {
  sizes: readonly number[];
  sampleCount: number;
  seed: number;
  /** Milliseconds since any fixed point, with fractions. */
  nowMs: () => number;
}): Promise<ResolutionTiming[]> {
  const timings: ResolutionTiming[] = [];
  for (const size of input.sizes) timings.push(await measureAt(size, input));
  return timings;
}

async function measureAt(
  size: number,
  { sampleCount, seed, nowMs }: { sampleCount: number; seed: number; nowMs: () => number },
): Promise<ResolutionTiming> {
  const reports = syntheticReports(size + sampleCount, seed);
  const stride = Math.floor(reports.length / sampleCount);
  const isSample = (index: number): boolean => index % stride === 0 && index / stride < sampleCount;
  const index = createMemoryResolutionIndex();
  await fill(
    index,
    reports.filter((_, position) => !isSample(position)),
  );
  const durations: number[] = [];
  let candidateCount = 0;
  for (const report of reports.filter((_, position) => isSample(position))) {
    const start = nowMs();
    await addReport(index, report);
    durations.push(nowMs() - start);
    const candidates = await index.candidatesFor([report.id]);
    candidateCount += candidates.get(report.id)?.length ?? 0;
  }
  durations.sort((a, b) => a - b);
  return {
    size,
    medianMs: quantile(durations, 0.5),
    p95Ms: quantile(durations, 0.95),
    maxMs: quantile(durations, 1),
    candidatesMean: candidateCount / sampleCount,
  };
}

const batchSize = 5_000;

/** Loads reports with their edges, without grouping them. */
async function fill(index: ResolutionIndex, reports: readonly ResolutionReport[]): Promise<void> {
  for (let start = 0; start < reports.length; start += batchSize) {
    const batch = reports.slice(start, start + batchSize);
    await index.put(batch.map((report) => ({ report, keys: blockKeys(report) })));
    const candidates = await index.candidatesFor(batch.map((report) => report.id));
    const edges = new Map<string, ReportEdge | null>();
    for (const report of batch) {
      for (const other of candidates.get(report.id) ?? []) {
        const key = pairKey(report.id, other.id);
        if (!edges.has(key)) edges.set(key, toEdge(report, other));
      }
    }
    await index.link([...edges.values()].filter((edge) => edge !== null));
  }
}

function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;
}
