import type { ChainId, TargetId, TechniqueId } from '../../vocabulary/index.ts';

/** One incident on one line. Day and name make its key (see `starterKey`). */
type IncidentRow = readonly [
  /** UTC, `YYYY-MM-DD`. */
  day: string,
  name: string,
  chains: readonly ChainId[],
  /** US dollars on the day, rounded as commonly stated; null when unknown. */
  lossUsd: number | null,
  technique: TechniqueId | null,
  target: TargetId,
  /** US dollars returned, frozen or taken back, as far as well known. */
  recoveredUsd?: number,
];

/** One thing that an incident rests on. Hashes and addresses of EVM chains are lower case. */
type EvidenceRow =
  | readonly [key: string, kind: 'link', url: `https://${string}`]
  | readonly [
      key: string,
      kind: 'transaction' | 'attacker' | 'victim',
      value: string,
      chain: ChainId,
    ];

/** The incidents of one or more years and their evidence, joined by the incident's key. */
export type StarterPeriod = {
  incidents: readonly IncidentRow[];
  evidence: readonly EvidenceRow[];
};
