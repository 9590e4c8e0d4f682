import { clusteringPolicy } from './clustering-policy.ts';
import type { ReportEdge } from './report-edge.ts';
import type { ResolutionReport } from '../resolution-report.ts';
import { resolutionModel } from '../scoring/model.ts';
import type { ResolutionModel } from '../scoring/resolution-model.ts';
import { scorePair } from '../scoring/score-pair.ts';

/** The edge between two reports, or null when they are too unlike to be kept. */
export function toEdge(
  a: ResolutionReport,
  b: ResolutionReport,
  model: ResolutionModel = resolutionModel,
): ReportEdge | null {
  const [first, second] = a.id < b.id ? [a, b] : [b, a];
  const score = scorePair(first, second, model);
  if (score.bits <= clusteringPolicy.edgeBitsMin[score.regime]) return null;
  return { reportA: first.id, reportB: second.id, score };
}
