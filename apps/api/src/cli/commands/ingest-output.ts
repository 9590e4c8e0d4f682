import type { IngestResult } from '@kamiyo/core/ingestion';

/** The counts of a run as a program reads them. */
export function ingestToJson(result: IngestResult): unknown {
  const { source, rows, changed, unchanged, quarantined, rejected, retracted } = result;
  return {
    ...{ source, rows, new: result.new, changed, unchanged, quarantined, rejected, retracted },
    exploits: result.exploits,
    seq: result.seq,
    status: result.status,
    run: result.runId,
    message: result.message,
  };
}

/** The same for a person. */
export function ingestToText(result: IngestResult): string {
  const { exploits, seq } = result;
  const lines = [
    `${result.source}: ${result.status}`,
    `  rows       ${String(result.rows)} = ${String(result.new)} new + ` +
      `${String(result.changed)} changed + ${String(result.unchanged)} unchanged + ` +
      `${String(result.quarantined)} quarantined + ${String(result.rejected)} rejected`,
    `  retracted  ${String(result.retracted)}`,
    `  exploits   ${String(exploits.created)} created, ${String(exploits.updated)} updated, ` +
      `${String(exploits.merged)} merged`,
    `  changes    ${seq === null ? 'none' : `${seq.from} to ${seq.to}`}`,
  ];
  if (result.message !== null) lines.push(`  ${result.message}`);
  return lines.join('\n');
}
