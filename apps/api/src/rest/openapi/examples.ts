import type { ExploitSummary } from '@kamiyo/core/contracts';

/** Euler Finance, March 2023: facts that anybody can check. */
const summary: ExploitSummary = {
  id: 'exp_7m2k9qj4v0x8t3w5y6za',
  name: 'Euler Finance',
  status: 'onchain',
  rung: 'onchain',
  occurredAt: { value: '2023-03-13T08:50:59.000Z', precision: 'instant' },
  lossUsd: '197000000',
  recoveredUsd: '177000000',
  chains: ['ethereum'],
  technique: 'business-logic',
  target: 'lending',
  sources: ['blocksec', 'defillama'],
  disputedFields: ['lossUsd'],
  revision: 2,
  seq: '1042',
  firstReportedAt: '2026-01-05T10:00:00.000Z',
  updatedAt: '2026-01-05T10:05:00.000Z',
};

const period = {
  from: '2026-01-01T00:00:00.000Z',
  to: '2026-01-08T00:00:00.000Z',
  count: 6,
  knownLossUsd: '4200000',
  unknownLossCount: 1,
};
const share = {
  id: 'ethereum',
  name: 'Ethereum',
  count: 812,
  countLastYear: 97,
  knownLossUsd: '9300000000',
  unknownLossCount: 41,
  lastOccurredAt: '2026-05-25T00:00:00.000Z',
};
const comparison = { current: period, yearBefore: { ...period, count: 9 } };

/** What each operation answers, by the name of its procedure. A test parses each of them. */
export const examples: Readonly<Record<string, unknown>> = {
  'exploits.list': { data: [summary], nextCursor: 'WzEsIjEwNDIiXQ', previousCursor: null },
  'exploits.history': {
    data: [
      {
        revision: 2,
        seq: '1042',
        causes: ['corroborated', 'amount_revised'],
        knownFrom: '2026-01-05T10:05:00.000Z',
        knownTo: null,
        patch: [{ op: 'replace', path: '/loss/published', value: '197000000' }],
      },
    ],
    nextCursor: null,
  },
  'changes.list': {
    data: [
      {
        seq: '1042',
        exploitId: summary.id,
        revision: 2,
        causes: ['corroborated', 'amount_revised'],
        name: summary.name,
        at: summary.updatedAt,
      },
    ],
    nextAfter: '1042',
    more: false,
    nextCursor: null,
  },
  'chains.list': { data: [share], nextCursor: null },
  'techniques.list': {
    data: [{ ...share, id: 'reentrancy', name: 'Reentrancy', count: 130 }],
    nextCursor: null,
  },
  'stats.summary': {
    exploits: 2_247,
    reports: 3_220,
    knownLossUsd: '24000000000',
    unknownLossCount: 830,
    recoveredUsd: '1600000000',
    firstDay: '2011-06-13T00:00:00.000Z',
    lastDay: '2026-05-29T00:00:00.000Z',
    lastSeq: '3207',
    week: comparison,
    month: comparison,
    year: comparison,
    largest: [summary],
  },
  'stats.timeline': {
    interval: 'month',
    data: [
      {
        start: '2026-01-01T00:00:00.000Z',
        count: 22,
        knownLossUsd: '86000000',
        unknownLossCount: 3,
      },
    ],
    nextCursor: null,
  },
  'usage.get': {
    workspaceId: 'wsp_4q8r2m6k0t9v3x7z1a5c',
    tier: 'pro',
    day: '2026-01-05',
    requests: { used: 12, limit: 1_000, remaining: 988, resetsAt: '2026-01-06T00:00:00.000Z' },
    burst: { limit: 60, windowSeconds: 10 },
  },
};
