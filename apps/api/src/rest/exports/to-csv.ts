import type { ExportRow } from './read-all.ts';

const columns: Record<string, (row: ExportRow) => string | null> = {
  id: (row) => row.id,
  name: (row) => row.name,
  occurred_at: (row) => row.occurredAt?.value ?? null,
  date_precision: (row) => row.occurredAt?.precision ?? null,
  loss_usd: (row) => row.lossUsd,
  recovered_usd: (row) => row.recoveredUsd,
  chains: (row) => row.chains.join(' '),
  technique: (row) => row.technique,
  target: (row) => row.target,
  status: (row) => row.status,
  rung: (row) => row.rung,
  sources: (row) => row.sources.join(' '),
  transactions: (row) => row.anchors.transactions.map((entry) => entry.hash).join(' '),
  attackers: (row) =>
    row.anchors.addresses
      .filter((entry) => entry.role === 'attacker')
      .map((entry) => entry.address)
      .join(' '),
  references: (row) => row.references.join(' '),
  revision: (row) => String(row.revision),
  updated_at: (row) => row.updatedAt,
};

/** RFC 4180 with a header row. An unknown value is an empty cell, never 0. */
export function csvHeader(): string {
  return `${Object.keys(columns).join(',')}\r\n`;
}

export function toCsvLine(row: ExportRow): string {
  return `${Object.values(columns)
    .map((read) => toCell(read(row)))
    .join(',')}\r\n`;
}

function toCell(value: string | null): string {
  if (value === null) return '';
  // A name that begins like a formula must not become one in a spreadsheet.
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
