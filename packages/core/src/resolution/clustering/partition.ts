/** Weights between things, and which of them may never meet. Both symmetric. */
export type PartitionProblem = {
  size: number;
  /** Gain of having i and j in one group; `-Infinity` when they may never meet. */
  gain: (i: number, j: number) => number;
};

/** The group number of each thing, numbered by first appearance. */
export type Partition = readonly number[];

/**
 * The partition with the greatest sum of gains within groups (correlation clustering): exact up to
 * `exactSizeMax` things, else greedy merging with local moves. Deterministic in the order of things.
 */
export function bestPartition(problem: PartitionProblem, exactSizeMax: number): Partition {
  return problem.size <= exactSizeMax ? exactPartition(problem) : localPartition(problem);
}

function exactPartition(problem: PartitionProblem): Partition {
  let best: number[] = Array.from({ length: problem.size }, (_, index) => index);
  let bestGain = 0;
  const current: number[] = [];
  const extend = (groupCount: number, gain: number): void => {
    const index = current.length;
    if (index === problem.size) {
      if (gain > bestGain + tieTolerance) {
        bestGain = gain;
        best = [...current];
      }
      return;
    }
    for (let group = 0; group <= groupCount; group += 1) {
      const added = gainOfJoining(problem, current, { index, group });
      if (added === -Infinity) continue;
      current.push(group);
      extend(Math.max(groupCount, group + 1), gain + added);
      current.pop();
    }
  };
  extend(0, 0);
  return renumber(best);
}

/** Sums in different order differ in the last digits; such differences decide nothing. */
const tieTolerance = 1e-9;

function gainOfJoining(
  problem: PartitionProblem,
  groups: Partition,
  target: { index: number; group: number },
): number {
  let gain = 0;
  for (const [other, group] of groups.entries()) {
    if (group === target.group && other !== target.index) gain += problem.gain(target.index, other);
  }
  return gain;
}

function localPartition(problem: PartitionProblem): Partition {
  const groups = Array.from({ length: problem.size }, (_, index) => index);
  while (mergeBest(problem, groups) || moveBest(problem, groups));
  return renumber(groups);
}

/** Merges the two groups that gain most; false when no merger gains. */
function mergeBest(problem: PartitionProblem, groups: number[]): boolean {
  const ids = [...new Set(groups)].sort((a, b) => a - b);
  let best = { gain: tieTolerance, from: -1, to: -1 };
  for (const [position, to] of ids.entries()) {
    for (const from of ids.slice(position + 1)) {
      const gain = gainBetween(problem, groups, { from, to });
      if (gain > best.gain + tieTolerance) best = { gain, from, to };
    }
  }
  if (best.from === -1) return false;
  for (const [index, group] of groups.entries()) if (group === best.from) groups[index] = best.to;
  return true;
}

function gainBetween(
  problem: PartitionProblem,
  groups: Partition,
  pair: { from: number; to: number },
): number {
  let gain = 0;
  for (const [i, groupI] of groups.entries()) {
    if (groupI !== pair.from) continue;
    for (const [j, groupJ] of groups.entries()) {
      if (groupJ === pair.to) gain += problem.gain(i, j);
    }
  }
  return gain;
}

/** Moves the one thing that gains most by leaving its group; false when all stay. */
function moveBest(problem: PartitionProblem, groups: number[]): boolean {
  const ids = [...new Set(groups)].sort((a, b) => a - b);
  const fresh = Math.max(...groups) + 1;
  let best = { gain: tieTolerance, index: -1, group: -1 };
  for (const [index, own] of groups.entries()) {
    const stay = gainOfJoining(problem, groups, { index, group: own });
    for (const group of [...ids, fresh]) {
      if (group === own) continue;
      const gain = gainOfJoining(problem, groups, { index, group }) - stay;
      if (gain > best.gain + tieTolerance) best = { gain, index, group };
    }
  }
  if (best.index === -1) return false;
  groups[best.index] = best.group;
  return true;
}

function renumber(groups: Partition): Partition {
  const numbers = new Map<number, number>();
  return groups.map((group) => {
    const number = numbers.get(group) ?? numbers.size;
    numbers.set(group, number);
    return number;
  });
}
