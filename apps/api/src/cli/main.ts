import { Command } from 'commander';

import packageFile from '../../package.json' with { type: 'json' };
import { addCommand, toOutput, type JsonOption } from './add-command.ts';
import { migrateCommand, migrateStatusCommand } from './commands/migrate.ts';
import { httpCommand, workerCommand } from './commands/role.ts';
import { serveCommand } from './commands/serve.ts';
import { registerEvaluate } from './register-evaluate.ts';
import { registerExploits } from './register-exploits.ts';
import { registerKeys } from './register-keys.ts';
import { registerSources } from './register-sources.ts';
import { registerUsers } from './register-users.ts';
import { registerStripe } from './register-stripe.ts';

/** The operator's command line. Resolves with the exit code. */
export async function main(argv: readonly string[]): Promise<number> {
  outliveReaders();
  const program = createProgram();
  try {
    await program.parseAsync([...argv], { from: 'user' });
    return Number(process.exitCode ?? 0);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    process.stderr.write(`\nkamiyo: ${message}\n`);
    return 1;
  }
}

/**
 * A terminal that was closed, or `| head` that has read enough, is no reason to die half way: what
 * is running still has to let go of the database.
 */
function outliveReaders(): void {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
}

function createProgram(): Command {
  const program = new Command('kamiyo')
    .description('Exploit intelligence for crypto: the operator’s command line.')
    .version(packageFile.version)
    .showHelpAfterError('(add --help for what can be said)');
  registerSources(program);
  registerExploits(program);
  registerKeys(program);
  registerUsers(program);
  registerEvaluate(program);
  registerStripe(program);
  registerServer(program);
  return program;
}

/** The database and the processes. */
function registerServer(program: Command): void {
  const migrate = addCommand(program, 'migrate', 'bring the database up to this version').action(
    (options: JsonOption) => migrateCommand(toOutput(options)),
  );
  addCommand(migrate, 'status', 'show which migrations are applied and which are missing').action(
    (_options, self: Command) => migrateStatusCommand(toOutput(self.optsWithGlobals())),
  );
  addCommand(program, 'serve', 'run database, api, worker and web until Ctrl-C').action(
    (options: JsonOption) => serveCommand(toOutput(options)),
  );
  program.command('http').description('run the api alone').action(httpCommand);
  program.command('worker').description('run the jobs alone').action(workerCommand);
}
