import type { Partition, PartitionProblem } from './partition.ts';

export type GroupMargin = { members: readonly number[]; marginBits: number | null };

/**
 * Each group with the bits by which the nearest other grouping is worse: one member leaving for
 * itself or for another group, or the whole group joining another. Null when nothing else is
 * possible, as for a lone thing that may join nobody.
 */
export function groupMargins(problem: PartitionProblem, partition: Partition): GroupMargin[] {
  const groups = membersByGroup(partition);
  return groups.map((members, index) => {
    const others = groups.filter((_, other) => other !== index);
    const costs = [
      ...others.map((other) => -gainBetween(problem, members, other)),
      ...members.flatMap((member) => costsOfLeaving(problem, { member, members, others })),
    ].filter((cost) => cost !== Infinity);
    return { members, marginBits: costs.length === 0 ? null : Math.min(...costs) };
  });
}

function membersByGroup(partition: Partition): number[][] {
  const groups: number[][] = [];
  for (const [index, group] of partition.entries()) (groups[group] ??= []).push(index);
  return groups;
}

function costsOfLeaving(
  problem: PartitionProblem,
  place: { member: number; members: readonly number[]; others: readonly (readonly number[])[] },
): number[] {
  const rest = place.members.filter((other) => other !== place.member);
  if (rest.length === 0) return [];
  const stay = gainBetween(problem, [place.member], rest);
  const leave = place.others.map((other) => gainBetween(problem, [place.member], other));
  return [stay, ...leave.map((gain) => stay - gain)];
}

function gainBetween(
  problem: PartitionProblem,
  left: readonly number[],
  right: readonly number[],
): number {
  let gain = 0;
  for (const i of left) for (const j of right) gain += problem.gain(i, j);
  return gain;
}
