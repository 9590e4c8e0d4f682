/** Every source of reports. All but the starter history can be polled. */
export const sourceIds = [
  'defillama',
  'blocksec',
  'peckshield',
  'beosin',
  'slowmist',
  'rekt',
  'feed',
  'starter',
] as const;

export type SourceId = (typeof sourceIds)[number];
