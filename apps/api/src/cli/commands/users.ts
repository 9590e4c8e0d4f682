import { setOperator } from '@kamiyo/core/accounts';
import type { AdminUser } from '@kamiyo/core/contracts';
import { createAccountStore, createAdminStore } from '@kamiyo/db';

import type { Runtime } from '../../composition/runtime.ts';
import { toTable, type Output } from '../output.ts';
import { withRuntime } from '../with-runtime.ts';

const pageSize = 100;

/** `kamiyo users list [--search …] [--operators]`. */
export async function listUsersCommand(
  output: Output,
  options: { search?: string; operators?: boolean },
): Promise<void> {
  await withRuntime(output, async (runtime) => {
    const all = await readUsers(runtime, options.search);
    const users = options.operators === true ? all.filter((user) => user.isOperator) : all;
    output.result({ users }, () =>
      toTable(
        ['id', 'e-mail', 'name', 'verified', 'operator', 'last seen', 'workspaces'],
        users.map((user) => [
          ...[user.id, user.email, user.name, user.emailVerifiedAt === null ? 'no' : 'yes'],
          ...[user.isOperator ? 'yes' : '–', user.lastSeenAt ?? 'never'],
          user.workspaces.map(({ name }) => name).join(', '),
        ]),
      ),
    );
  });
}

/** `kamiyo users grant-operator|revoke-operator <email>`. */
export async function setOperatorCommand(
  output: Output,
  input: { email: string; isOperator: boolean },
): Promise<void> {
  await withRuntime(output, async (runtime) => {
    const { clock } = runtime.services;
    const accounts = createAccountStore(runtime.database);
    const { userId, changed } = await setOperator(
      { accounts, clock },
      { ...input, actor: 'operator' },
    );
    const { email, isOperator } = input;
    output.result({ id: userId, email, isOperator, changed }, () => {
      const state = isOperator ? 'is an operator' : 'is no operator';
      return `${email} ${state}${changed ? ' from now on' : ' already'}.`;
    });
  });
}

async function readUsers(runtime: Runtime, q: string | undefined): Promise<AdminUser[]> {
  const admin = createAdminStore(runtime.database);
  const now = runtime.services.clock.now();
  const users: AdminUser[] = [];
  let cursor: string | undefined;
  do {
    const page = await admin.listUsers({ q, cursor, limit: pageSize, now });
    users.push(...page.data);
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
  return users;
}
