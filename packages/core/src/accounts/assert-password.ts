import { DomainError } from '../errors/domain-error.ts';
import type { AccountDeps } from './account-deps.ts';

/** Throws `request.invalid` at the field when a new password is easy to guess. */
export function assertPassword(
  deps: Pick<AccountDeps, 'isGuessable'>,
  input: { password: string; email: string; name: string; field: string },
): void {
  const detail = whyRefused(deps, input);
  if (detail === null) return;
  throw new DomainError('request.invalid', {
    detail: `The password ${detail}.`,
    faults: [{ pointer: `/${input.field}`, detail }],
  });
}

function whyRefused(
  deps: Pick<AccountDeps, 'isGuessable'>,
  { password, email, name }: { password: string; email: string; name: string },
): string | null {
  const [local = '', domain = ''] = email.split('@');
  const lower = password.toLowerCase();
  if (lower.includes(email)) return 'holds your e-mail address';
  // Two letters before the @ stand in many a good password.
  if (local.length >= 4 && lower.includes(local)) return 'holds your e-mail address';
  const hints = [email, local, domain, ...name.split(/\s+/)].filter((hint) => hint.length > 2);
  return deps.isGuessable(password, hints) ? 'is too common or too easy to guess' : null;
}
