import { contentHash } from '../kernel/canonical-json.ts';
import type { ReportDraft } from '../reports/report-draft.ts';

/** The key of a report whose source gives it no id: its day and its name. */
export function dayNameKey(occurredAt: ReportDraft['occurredAt'], name: string): string {
  return `${occurredAt?.value.slice(0, 10) ?? 'undated'}:${nameSlug(name)}`;
}

/** Lower case, letters and digits of any script, parted by single hyphens. Never empty. */
export function nameSlug(name: string): string {
  const slug = name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/\p{M}+/gu, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-|-$/g, '');
  return slug === '' ? contentHash(name).slice(0, 8) : slug;
}
