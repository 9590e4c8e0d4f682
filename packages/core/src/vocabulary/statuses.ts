/**
 * How well an exploit is founded. The first four are the rungs of the corroboration ladder, lowest
 * first; the last two stand beside it.
 */
export const statuses = [
  { id: 'reported', label: 'Reported', meaning: 'One source reports it.' },
  { id: 'corroborated', label: 'Corroborated', meaning: 'Two independent sources report it.' },
  { id: 'onchain', label: 'On chain', meaning: 'A transaction or an address anchors it.' },
  { id: 'postmortem', label: 'Post-mortem', meaning: 'A written analysis explains it.' },
  { id: 'disputed', label: 'Disputed', meaning: 'Sources contradict each other on the facts.' },
  { id: 'retracted', label: 'Retracted', meaning: 'No source stands by it any more.' },
] as const;

export type StatusId = (typeof statuses)[number]['id'];

/** The ladder alone, lowest rung first. */
export const rungs = ['reported', 'corroborated', 'onchain', 'postmortem'] as const;

export type Rung = (typeof rungs)[number];
