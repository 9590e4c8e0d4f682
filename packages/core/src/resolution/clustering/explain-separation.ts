import { resolutionModel } from '../scoring/model.ts';
import type { ResolutionModel } from '../scoring/resolution-model.ts';
import type { Component } from './component.ts';
import { gainTable } from './gain-table.ts';
import { pairKey } from './report-edge.ts';
import { findRival } from './rival-gains.ts';

/**
 * Why two reports of one component, alike as they may be, do not share a group: one sentence for a
 * person. Meant for pairs that `clusterReports` kept apart.
 */
export function explainSeparation(
  component: Component,
  [idA, idB]: readonly [string, string],
  model: ResolutionModel = resolutionModel,
): string {
  const isJudged = component.judgements.some(
    ({ kind, reportA, reportB }) =>
      kind === 'cannot_link' && pairKey(reportA, reportB) === pairKey(idA, idB),
  );
  if (isJudged) return 'An operator keeps the two apart.';
  const table = gainTable(component, model);
  const a = table.reports.findIndex((report) => report.id === idA);
  const b = table.reports.findIndex((report) => report.id === idB);
  const rival = findRival(table, [a, b]);
  const other = rival === null ? undefined : table.reports[rival.index];
  if (other !== undefined) {
    const rivalOfA = other.source === table.reports[b]?.source;
    const claimed = table.reports[rivalOfA ? a : b]?.draft.name ?? '';
    const date = other.draft.occurredAt?.value.slice(0, 10) ?? 'no date';
    return (
      `${other.source} lists two incidents, and its “${other.draft.name}” (${date}) fits ` +
      `“${claimed}” better.`
    );
  }
  return (table.gains[a]?.[b] ?? 0) > 0
    ? 'The two are alike, but the other reports of either group speak against it.'
    : 'The evidence between the two speaks for two incidents.';
}
