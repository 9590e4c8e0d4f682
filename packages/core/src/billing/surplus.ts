export type PlanKey = { id: string; createdAt: Date; pausedAt: Date | null };
export type PlanMember = {
  userId: string;
  role: string;
  joinedAt: Date;
  pausedAt: Date | null;
};

/** What has to change so that as much is in use as the plan has room for. */
export type Turnover = { pause: string[]; resume: string[] };

/**
 * Keys in use stay before paused ones come back, the oldest first: the successor of a rotated key
 * does not give way to a key that nobody has used since. The newest beyond the limit are paused.
 */
export function turnKeys(keys: readonly PlanKey[], limit: number): Turnover {
  const ordered = [...keys].sort(
    (a, b) =>
      Number(a.pausedAt !== null) - Number(b.pausedAt !== null) ||
      Number(a.createdAt) - Number(b.createdAt) ||
      a.id.localeCompare(b.id),
  );
  return turn(
    ordered.map(({ id, pausedAt }) => ({ id, isPaused: pausedAt !== null })),
    limit,
  );
}

/** Owners always stay; then whoever joined first. Null: room for everybody. */
export function turnMembers(members: readonly PlanMember[], limit: number | null): Turnover {
  const isOwner = (member: PlanMember) => member.role === 'owner';
  const ordered = [...members].sort(
    (a, b) =>
      Number(isOwner(b)) - Number(isOwner(a)) ||
      Number(a.joinedAt) - Number(b.joinedAt) ||
      a.userId.localeCompare(b.userId),
  );
  const owners = members.filter(isOwner).length;
  return turn(
    ordered.map(({ userId, pausedAt }) => ({ id: userId, isPaused: pausedAt !== null })),
    Math.max(owners, limit ?? Infinity),
  );
}

function turn(ordered: readonly { id: string; isPaused: boolean }[], limit: number): Turnover {
  const idsOf = (rows: typeof ordered) => rows.map((row) => row.id);
  return {
    pause: idsOf(ordered.filter((row, place) => place >= limit && !row.isPaused)),
    resume: idsOf(ordered.filter((row, place) => place < limit && row.isPaused)),
  };
}
