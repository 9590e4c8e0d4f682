import type { Command } from 'commander';

import { addCommand, toOutput, type JsonOption } from './add-command.ts';
import { listUsersCommand, setOperatorCommand } from './commands/users.ts';

/** People with an account, and who of them runs Kamiyo. */
export function registerUsers(program: Command): void {
  const users = program.command('users').description('list people, make and unmake operators');
  addCommand(users, 'list', 'list people with an account')
    .option('--search <text>', 'id, or part of a name or an e-mail')
    .option('--operators', 'operators only')
    .action((options: { search?: string; operators?: boolean } & JsonOption) =>
      listUsersCommand(toOutput(options), options),
    );
  addCommand(users, 'grant-operator <email>', 'let somebody run Kamiyo').action(
    (email: string, options: JsonOption) =>
      setOperatorCommand(toOutput(options), { email, isOperator: true }),
  );
  addCommand(users, 'revoke-operator <email>', 'take that back').action(
    (email: string, options: JsonOption) =>
      setOperatorCommand(toOutput(options), { email, isOperator: false }),
  );
}
