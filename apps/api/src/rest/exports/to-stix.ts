import { createHash } from 'node:crypto';

import type { ExportRow } from './read-all.ts';

/** Namespace of the identifiers below (RFC 9562, version 5): one and the same for ever. */
const namespace = '6f1d2c64-3c1a-4f0e-9a57-3a1f6c1f5b10';
const identityId = stixId('identity', 'kamiyo');
const extensionId = stixId('extension-definition', 'kamiyo-exploit');
const madeAt = '2026-01-01T00:00:00.000Z';

/** The objects that every bundle begins with: who says it, and what the extension means. */
export function stixPreamble(): object[] {
  return [
    {
      ...{ type: 'identity', spec_version: '2.1', id: identityId },
      ...{ created: madeAt, modified: madeAt, name: 'Kamiyo', identity_class: 'system' },
    },
    {
      ...{ type: 'extension-definition', spec_version: '2.1', id: extensionId },
      ...{ created: madeAt, modified: madeAt, created_by_ref: identityId, version: '1.0.0' },
      name: 'Crypto exploit',
      description: 'Chains, loss, technique, transactions and addresses of a crypto exploit.',
      schema: '/openapi.json',
      extension_types: ['property-extension'],
    },
  ];
}

/**
 * One exploit as a STIX 2.1 incident. STIX knows neither null nor an empty list: what is not known is
 * left out.
 */
export function toStixIncident(row: ExportRow): object {
  const { anchors } = row;
  return {
    ...{ type: 'incident', spec_version: '2.1', id: stixId('incident', row.id) },
    created_by_ref: identityId,
    created: row.firstReportedAt,
    modified: row.updatedAt,
    name: row.name,
    external_references: [
      { source_name: 'kamiyo', external_id: row.id },
      ...anchors.transactions.map(({ chain, hash, url }) => ({
        source_name: chain ?? 'transaction',
        external_id: hash,
        ...(url === null ? {} : { url }),
      })),
      ...row.references.map((url) => ({ source_name: 'reference', url })),
    ],
    extensions: {
      [extensionId]: withoutUnknown({
        extension_type: 'property-extension',
        occurred_at: row.occurredAt?.value ?? null,
        occurred_at_precision: row.occurredAt?.precision ?? null,
        loss_usd: row.lossUsd,
        recovered_usd: row.recoveredUsd,
        ...{ chains: row.chains, technique: row.technique, target: row.target },
        ...{ status: row.status, rung: row.rung, sources: row.sources },
        transactions: anchors.transactions.map(({ chain, hash }) =>
          withoutUnknown({ chain, hash }),
        ),
        addresses: anchors.addresses.map(({ chain, address, role }) =>
          withoutUnknown({ chain, address, role }),
        ),
      }),
    },
  };
}

function withoutUnknown(properties: Readonly<Record<string, unknown>>): object {
  const isKnown = (value: unknown) =>
    value !== null && !(Array.isArray(value) && value.length === 0);
  return Object.fromEntries(Object.entries(properties).filter(([, value]) => isKnown(value)));
}

/** The bundle's own identifier follows from what was asked for. */
export function stixBundleId(question: string): string {
  return stixId('bundle', question);
}

function stixId(type: string, name: string): string {
  const bytes = createHash('sha1')
    .update(Buffer.from(namespace.replaceAll('-', ''), 'hex'))
    .update(`${type}:${name}`)
    .digest();
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  const parts = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20)];
  return `${type}--${parts.join('-')}-${hex.slice(20, 32)}`;
}
