import type { ReportDraft } from '../../reports/report-draft.ts';
import type { ResolutionReport } from '../resolution-report.ts';
import { seededRandom } from './seeded-random.ts';
import { syntheticName } from './synthetic-name.ts';

/**
 * Reports of incidents that never were, for measuring speed: about `reportsPerDay` reports on every
 * day however many are asked for, so that a longer list is a longer history. An incident has one to
 * four sources, which differ in spelling, date, loss and what they leave out; some victims are hit
 * again. The seed fixes every byte; a longer list begins with the shorter one.
 */
export function syntheticReports(count: number, seed: number): ResolutionReport[] {
  const random = seededRandom(seed);
  const reports: ResolutionReport[] = [];
  let victim = syntheticName(random);
  for (let incident = 0; reports.length < count; incident += 1) {
    const isRepeat = random() < repeatShare;
    victim = isRepeat ? victim : syntheticName(random);
    const day = firstDay + Math.floor(reports.length / reportsPerDay);
    const truth = { victim, day, loss: 10 ** (3 + 5 * random()), chain: pick(chainIds, random) };
    const told = 1 + Math.floor(random() * 4);
    const start = Math.floor(random() * sources.length);
    for (let teller = 0; teller < told && reports.length < count; teller += 1) {
      const source = sources[(start + teller) % sources.length] ?? '';
      reports.push(tell(truth, { source, number: reports.length, random }));
    }
  }
  return reports;
}

/** About what all public lists together have given in their busiest years. */
const reportsPerDay = 10;
const repeatShare = 0.03;
const dayMs = 86_400_000;
const firstDay = Date.UTC(2016, 0, 1) / dayMs;
const sources = ['alpha', 'beta', 'gamma', 'delta', 'epsilon', 'zeta'];
/** A third of all incidents on the busiest chain, as in the public lists. */
const chainIds = ['bsc', 'bsc', 'ethereum', 'ethereum', 'arbitrum', 'polygon', 'base', 'solana'];

type Truth = { victim: string; day: number; loss: number; chain: string };

function tell(
  truth: Truth,
  { source, number, random }: { source: string; number: number; random: () => number },
): ResolutionReport {
  const key = `${source}-${String(number)}`;
  const day = truth.day + (random() < 0.25 ? 1 : 0);
  const rounded = random() < 0.5 ? truth.loss : Number(truth.loss.toPrecision(2));
  const draft: ReportDraft = {
    ...emptyDraft,
    naturalKey: key,
    name: random() < 0.3 ? `${truth.victim} Finance` : truth.victim,
    occurredAt: { value: new Date(day * dayMs).toISOString(), precision: 'day' },
    lossUsd: random() < 0.2 ? null : rounded.toFixed(0),
    chains: random() < 0.3 ? [] : [truth.chain],
  };
  return { id: `rep_${key}`, source, draft };
}

const emptyDraft: ReportDraft = {
  naturalKey: '',
  aliasKeys: [],
  name: '',
  occurredAt: null,
  lossUsd: null,
  lossQualifier: 'about',
  lossNative: [],
  recoveredUsd: null,
  chains: [],
  chainsUnmapped: [],
  technique: null,
  techniqueText: null,
  target: null,
  targetText: null,
  transactions: [],
  addresses: [],
  references: [],
  description: null,
  url: null,
};

function pick(values: readonly string[], random: () => number): string {
  return values[Math.floor(random() * values.length)] ?? '';
}
