import type { AuditEntry } from '@kamiyo/core/contracts';
import { formatDay } from '@kamiyo/ui';

/** `key.rotated` → "Key rotated": actions are named so that they can be read. */
export function auditWords(action: string): string {
  const words = action.replaceAll(/[._]/g, ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

const programs: Readonly<Record<string, string>> = {
  stripe: 'Stripe',
  clock: 'Kamiyo, when the time came',
  sync: 'Kamiyo, comparing with Stripe',
  operator: 'an operator, on the command line',
};

/** Who did it; not always a person. */
export function auditActor(actor: string): string {
  return programs[actor] ?? actor;
}

/** What else is known of an entry, in a line; empty when nothing is that a reader could use. */
export function auditDetail({ detail, subject }: Pick<AuditEntry, 'detail' | 'subject'>): string {
  if (typeof detail !== 'object' || detail === null || Array.isArray(detail)) return '';
  const text = (name: string) => {
    const value = detail[name];
    return typeof value === 'string' && value !== '' && value !== subject ? value : null;
  };
  const told = (name: string, words: (value: string) => string) => {
    const value = text(name);
    return value === null ? [] : [words(value)];
  };
  const { scopes } = detail;
  return [
    ...told('name', (name) => `“${name}”`),
    ...told('email', (email) => email),
    ...('to' in detail ? [`${text('from') ?? 'none'} → ${text('to') ?? 'none'}`] : []),
    ...told('role', (role) => `as ${role}`),
    ...(Array.isArray(scopes) ? [`may ${scopes.map(String).join(', ')}`] : []),
    ...told('tier', (tier) => tier),
    ...told('status', (status) => status.replaceAll('_', ' ')),
    ...told('nextTier', (tier) => `then ${tier}`),
    ...told('trialEnd', (at) => `trial until ${formatDay(at)}`),
    ...told('cancelAt', (at) => `ends ${formatDay(at)}`),
    ...told('graceUntil', (at) => `works unpaid until ${formatDay(at)}`),
    ...told('because', (because) => because),
    ...told('reason', (reason) => reason),
  ].join(' · ');
}
