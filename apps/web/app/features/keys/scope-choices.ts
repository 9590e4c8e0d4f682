import type { Choice } from '@kamiyo/ui';

/** What a key may be allowed to do, in words. */
export const scopeChoices: readonly Choice[] = [
  { value: 'read', label: 'Read: exploits, changes, statistics, sources' },
  { value: 'export', label: 'Export: whole lists as CSV, NDJSON or STIX' },
  { value: 'stream', label: 'Stream: changes as they happen' },
];
