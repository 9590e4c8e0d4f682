import { findChain } from '../../vocabulary/chains.ts';
import type { ReportFacts } from '../facts/report-facts.ts';
import type { Finding } from './finding.ts';

/** Whether the incidents happened on the same chain; the words are asked when a field is empty. */
export function compareChains(a: ReportFacts, b: ReportFacts): Finding<'chain'> {
  const fromFields = a.chains.size > 0 && b.chains.size > 0;
  const left = a.chains.size > 0 ? a.chains : a.chainsInText;
  const right = b.chains.size > 0 ? b.chains : b.chainsInText;
  if (left.size === 0 || right.size === 0) {
    return { comparator: 'chain', level: 'unknown', detail: 'A chain is missing' };
  }
  const shared = [...left].filter((chain) => right.has(chain));
  if (shared.length > 0) {
    const level = fromFields ? 'overlap' : 'words-overlap';
    return { comparator: 'chain', level, detail: `Both on ${listNames(shared)}` };
  }
  const detail = `${listNames(left)} against ${listNames(right)}`;
  return { comparator: 'chain', level: fromFields ? 'disjoint' : 'words-disjoint', detail };
}

function listNames(chains: Iterable<string>): string {
  return Array.from(chains, (id) => findChain(id)?.name ?? id)
    .sort()
    .join(', ');
}
