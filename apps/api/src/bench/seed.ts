import { publishRecord, type ExploitWrite } from '@kamiyo/core/exploits';
import { deriveId } from '@kamiyo/core/kernel';
import type { ReportDraft } from '@kamiyo/core/reports';
import { techniques, targets } from '@kamiyo/core/vocabulary';
import { saveExploits, type Database } from '@kamiyo/db';

const batchSize = 2_000;
const chains = [
  'ethereum',
  'bsc',
  'arbitrum',
  'base',
  'polygon',
  'solana',
  'optimism',
  'avalanche',
];
const firstDay = Date.UTC(2015, 0, 1);
const daysCovered = 4_000;

/** Fills an empty database with made-up exploits through the very code that publishes real ones. */
export async function seedExploits(
  database: Database,
  count: number,
  onProgress: (done: number) => void,
): Promise<void> {
  const now = new Date();
  for (let start = 0; start < count; start += batchSize) {
    const size = Math.min(batchSize, count - start);
    const writes = Array.from({ length: size }, (_, index) => toWrite(start + index, now));
    await database.prisma.$transaction((tx) => saveExploits(tx, writes, now), { timeout: 60_000 });
    onProgress(start + size);
  }
  await database.pool.query('VACUUM ANALYZE');
}

function toWrite(index: number, now: Date): ExploitWrite {
  const reportId = deriveId('report', `bench:${String(index)}`);
  const record = publishRecord([
    { id: reportId, source: 'defillama', draft: toDraft(index), standings: {} },
  ]);
  return {
    ...{ exploitId: deriveId('exploit', reportId), founder: reportId, before: null, record },
    ...{ causes: ['created'], firstReportedAt: now.toISOString() },
  };
}

/** Spread over days, chains and losses as a hash would, without one. */
function toDraft(index: number): ReportDraft {
  const mixed = (index * 2_654_435_761) % 4_294_967_296;
  const at = new Date(firstDay + (mixed % daysCovered) * 86_400_000).toISOString();
  const hash = `0x${mixed.toString(16).padStart(64, '0')}`;
  return {
    ...{ naturalKey: String(index), aliasKeys: [], name: `Protocol ${mixed.toString(36)}` },
    occurredAt: { value: at, precision: 'day' },
    lossUsd: mixed % 5 === 0 ? null : String(1_000 + (mixed % 50_000_000)),
    ...{ lossQualifier: 'exact', lossNative: [], recoveredUsd: null },
    ...{ chains: [chains[mixed % chains.length] ?? ''], chainsUnmapped: [] },
    ...{ technique: techniques[mixed % techniques.length]?.id ?? null, techniqueText: null },
    ...{ target: targets[mixed % targets.length]?.id ?? null, targetText: null },
    transactions: [{ chain: 'ethereum', hash }],
    ...{ addresses: [], references: [`https://example.org/${String(index)}`] },
    ...{ description: 'Made up to measure with.', url: null },
  };
}
