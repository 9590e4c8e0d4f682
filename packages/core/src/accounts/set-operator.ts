import { DomainError } from '../errors/domain-error.ts';
import type { AccountDeps } from './account-deps.ts';

/** Makes somebody an operator, or ends it. Throws `user.not_found`; says whether it changed. */
export async function setOperator(
  deps: Pick<AccountDeps, 'accounts' | 'clock'>,
  input: { email: string; isOperator: boolean; actor: string },
): Promise<{ userId: string; changed: boolean }> {
  const { isOperator, actor } = input;
  const user = await deps.accounts.findUserByEmail(input.email.trim().toLowerCase());
  if (user === null) {
    throw new DomainError('user.not_found', { detail: `Nobody has the address ${input.email}.` });
  }
  const changed = user.isOperator !== isOperator;
  if (changed) {
    const now = deps.clock.now();
    await deps.accounts.setOperator({ userId: user.id, isOperator, actor, now });
  }
  return { userId: user.id, changed };
}
