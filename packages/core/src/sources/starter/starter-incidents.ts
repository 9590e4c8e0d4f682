import type { ChainId, TargetId, TechniqueId } from '../../vocabulary/index.ts';
import { incidents2011To2019 } from './incidents-2011-to-2019.ts';
import { incidents2020 } from './incidents-2020.ts';
import { incidents2021 } from './incidents-2021.ts';
import { incidents2022 } from './incidents-2022.ts';
import { incidents2023 } from './incidents-2023.ts';
import { incidents2024 } from './incidents-2024.ts';
import { incidents2025 } from './incidents-2025.ts';
import { incidents2026 } from './incidents-2026.ts';
import { starterKey } from './starter-key.ts';
import type { StarterPeriod } from './starter-period.ts';

/** A well-known incident as the project itself states it: facts and links, no words of others. */
export type StarterIncident = {
  key: string;
  /** UTC, `YYYY-MM-DD`. */
  day: string;
  name: string;
  chains: readonly ChainId[];
  lossUsd: number | null;
  recoveredUsd: number | null;
  technique: TechniqueId | null;
  target: TargetId;
  references: readonly string[];
  transactions: readonly { chain: ChainId; hash: string }[];
  addresses: readonly { chain: ChainId; address: string; role: 'attacker' | 'victim' }[];
};

/** All tables of the starter history, earliest first. */
export const starterPeriods: readonly StarterPeriod[] = [
  incidents2011To2019,
  incidents2020,
  incidents2021,
  incidents2022,
  incidents2023,
  incidents2024,
  incidents2025,
  incidents2026,
];

/** The starter history, earliest day first. */
export const starterIncidents: readonly StarterIncident[] = starterPeriods.flatMap(listIncidents);

function listIncidents({ incidents, evidence }: StarterPeriod): StarterIncident[] {
  return incidents.map((row) => {
    const [day, name, chains, lossUsd, technique, target, recoveredUsd = null] = row;
    const key = starterKey(day, name);
    const facts = { key, day, name, chains, lossUsd, recoveredUsd, technique, target };
    return { ...facts, ...toGrounds(evidence.filter(([of]) => of === key)) };
  });
}

/** Sorts the evidence of one incident by what it is. */
function toGrounds(
  evidence: StarterPeriod['evidence'],
): Pick<StarterIncident, 'references' | 'transactions' | 'addresses'> {
  return {
    references: evidence.flatMap((row) => (row[1] === 'link' ? [row[2]] : [])),
    transactions: evidence.flatMap((row) =>
      row[1] === 'transaction' ? [{ chain: row[3], hash: row[2] }] : [],
    ),
    addresses: evidence.flatMap((row) =>
      row[1] === 'attacker' || row[1] === 'victim'
        ? [{ chain: row[3], address: row[2], role: row[1] }]
        : [],
    ),
  };
}
