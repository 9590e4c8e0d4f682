import { beosin } from './beosin/beosin.ts';
import { blocksec } from './blocksec/blocksec.ts';
import { defillama } from './defillama/defillama.ts';
import { feed } from './feed/feed.ts';
import { peckshield } from './peckshield/peckshield.ts';
import { rekt } from './rekt/rekt.ts';
import { slowmist } from './slowmist/slowmist.ts';
import type { SourceDefinition } from './source-definition.ts';
import type { SourceId } from './source-id.ts';

/** Every source that can be polled, in the order in which they are shown. */
export const sources: readonly SourceDefinition[] = [
  defillama,
  blocksec,
  peckshield,
  beosin,
  slowmist,
  rekt,
  feed,
];

/** How to read the source of an id; null for the starter history, which is never polled. */
export function findSource(id: string): SourceDefinition | null {
  return sources.find((source) => source.id === id) ?? null;
}

/** What a person reads for a source. */
export function sourceName(id: SourceId): string {
  return id === 'starter' ? 'Starter history' : (findSource(id)?.name ?? id);
}
