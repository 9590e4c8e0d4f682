/** Where "now" comes from. Domain rules and jobs never call `Date.now()` themselves. */
export type Clock = {
  /** The current instant. */
  now(): Date;
};

export const systemClock: Clock = { now: () => new Date() };

/** A clock that stands still, for tests and replays. */
export function fixedClock(instant: string | Date): Clock {
  const fixed = new Date(instant);
  return { now: () => new Date(fixed) };
}
