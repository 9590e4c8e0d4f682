import type { Change } from '@kamiyo/core/contracts';

import { exploitExample, summaryExample } from './exploit-example.ts';

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
/** How the record of the examples came to be what it is. */
export const changeExample: Change = {
  ...{ seq: summaryExample.seq, exploitId: summaryExample.id, revision: summaryExample.revision },
  ...{ causes: ['corroborated', 'amount_revised'], name: summaryExample.name },
  at: summaryExample.updatedAt,
};
const run = {
  ...{ id: 'run_2c7f1h5k9m3p6r0t4v8x', trigger: 'poll', status: 'succeeded' },
  ...{ startedAt: '2026-01-05T10:04:58.000Z', finishedAt: summaryExample.updatedAt },
  ...{ rows: 538, new: 1, changed: 1, unchanged: 536, quarantined: 0, rejected: 0, retracted: 0 },
  ...{ exploits: { created: 1, updated: 1, merged: 0 }, seq: { from: '1041', to: '1042' } },
  message: null,
};
const comparison = { current: period, yearBefore: { ...period, count: 9 } };

/** What each operation answers, by the name of its procedure. A test parses each of them. */
export const examples: Readonly<Record<string, unknown>> = {
  'exploits.list': { data: [summaryExample], nextCursor: 'WzEsIjEwNDIiXQ', previousCursor: null },
  'exploits.get': exploitExample,
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
  'changes.list': { data: [changeExample], nextAfter: '1042', more: false, nextCursor: null },
  'chains.list': { data: [share], nextCursor: null },
  'techniques.list': {
    data: [{ ...share, id: 'reentrancy', name: 'Reentrancy', count: 130 }],
    nextCursor: null,
  },
  'sources.list': {
    data: [
      {
        ...{ id: 'defillama', name: 'DefiLlama', homepage: 'https://defillama.com/hacks' },
        ...{ kind: 'list', state: 'ok', stateReason: null, breaker: 'closed' },
        ...{
          pollIntervalSeconds: 900,
          lastSuccessAt: run.finishedAt,
          lastAttemptAt: run.startedAt,
        },
        ...{ liveReports: 538, exploits: 531, shareLastYear: 0.41, onlyWitnessShareLastYear: 0.05 },
        ...{ firstReporter: { share: 0.3, n: 112 }, agreement: { share: 0.88, n: 240 } },
        ...{ lagHours: 19.5, runs: [run] },
      },
    ],
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
    largest: [summaryExample],
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
