import { Command } from 'commander';

import packageFile from '../../package.json' with { type: 'json' };
import { evaluateExtractionCommand, evaluateResolutionCommand } from './commands/evaluate.ts';
import { exploitsListCommand } from './commands/exploits-list.ts';
import { ingestCommand } from './commands/ingest.ts';
import {
  createKeyCommand,
  listKeysCommand,
  revokeKeyCommand,
  rotateKeyCommand,
} from './commands/keys.ts';
import { migrateCommand, migrateStatusCommand } from './commands/migrate.ts';
import { pollCommand } from './commands/poll.ts';
import { httpCommand, workerCommand } from './commands/role.ts';
import { serveCommand } from './commands/serve.ts';
import { sourcesCommand } from './commands/sources.ts';
import { createOutput, type Output } from './output.ts';

/** The operator's command line. Resolves with the exit code. */
export async function main(argv: readonly string[]): Promise<number> {
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

function createProgram(): Command {
  const program = new Command('kamiyo')
    .description('Exploit intelligence for crypto: the operator’s command line.')
    .version(packageFile.version)
    .showHelpAfterError('(add --help for what can be said)');
  const command = (parent: Command, name: string, description: string) =>
    parent
      .command(name)
      .description(description)
      .option('--json', 'print exactly one JSON object on standard output');

  command(program, 'ingest <source>', 'read a recorded payload as if it had been polled')
    .requiredOption('--file <path>', 'the payload, or a folder with one page per file')
    .action((source: string, options: { file: string; json?: boolean }) =>
      ingestCommand(toOutput(options), source, options),
    );
  command(program, 'poll [source]', 'read one source now, or all that have an address').action(
    (source: string | undefined, options: { json?: boolean }) =>
      pollCommand(toOutput(options), source),
  );
  command(program, 'sources', 'show how every source is doing').action(
    (options: { json?: boolean }) => sourcesCommand(toOutput(options)),
  );
  const migrate = command(program, 'migrate', 'bring the database up to this version').action(
    (options: { json?: boolean }) => migrateCommand(toOutput(options)),
  );
  command(migrate, 'status', 'show which migrations are applied and which are missing').action(
    (_options, self: Command) => migrateStatusCommand(toOutput(self.optsWithGlobals())),
  );
  addExploits(command(program, 'exploits', 'look at the published exploits'), command);
  addKeys(command(program, 'keys', 'make, list, rotate and revoke API keys'), command);
  addEvaluate(command(program, 'evaluate', 'measure the methods on labelled sets'), command);
  command(program, 'serve', 'run database, api, worker and web until Ctrl-C').action(
    (options: { json?: boolean }) => serveCommand(toOutput(options)),
  );
  program.command('http').description('run the api alone').action(httpCommand);
  program.command('worker').description('run the jobs alone').action(workerCommand);
  return program;
}

function addExploits(exploits: Command, command: AddCommand): void {
  command(exploits, 'list', 'list exploits, newest first')
    .option('--chain <ids>', 'chain ids, separated by commas')
    .option('--technique <ids>', 'technique ids')
    .option('--target <ids>', 'target ids')
    .option('--source <ids>', 'source ids')
    .option('--status <ids>', 'statuses')
    .option('--q <words>', 'words to look for')
    .option('--from <day>', 'earliest day')
    .option('--to <day>', 'latest day')
    .option('--minLossUsd <usd>', 'least loss')
    .option('--maxLossUsd <usd>', 'greatest loss')
    .option('--sort <key>', 'occurredAt, lossUsd or updatedAt, with a leading - for descending')
    .option('--limit <count>', 'rows', '20')
    .option('--cursor <cursor>', 'continue a list')
    .action((_options, self: Command) => {
      const { json, ...filter } = self.optsWithGlobals<
        { json?: boolean } & Record<string, never>
      >();
      return exploitsListCommand(toOutput({ json: json === true }), filter);
    });
}

function addKeys(keys: Command, command: AddCommand): void {
  command(keys, 'create', 'make a key, and its workspace when it is new')
    .requiredOption('--workspace <name>', 'name or id of the workspace')
    .option('--tier <tier>', 'plan of the workspace')
    .option('--name <name>', 'what the key is for', 'made on the command line')
    .option('--scopes <scopes>', 'read, export, stream, manage', 'read,export,stream')
    .option('--days <days>', 'days until it expires')
    .action((_options, self: Command) => {
      const options = self.optsWithGlobals<Parameters<typeof createKeyCommand>[1] & JsonOption>();
      return createKeyCommand(toOutput(options), options);
    });
  command(keys, 'list', 'list keys, never the keys themselves')
    .option('--workspace <name>', 'of this workspace only')
    .action((_options, self: Command) => {
      const options = self.optsWithGlobals<{ workspace?: string } & JsonOption>();
      return listKeysCommand(toOutput(options), options);
    });
  command(keys, 'revoke <id>', 'refuse a key from now on')
    .option('--because <reason>', 'for the audit log', 'revoked on the command line')
    .action((id: string, _options, self: Command) => {
      const options = self.optsWithGlobals<{ because: string } & JsonOption>();
      return revokeKeyCommand(toOutput(options), id, options);
    });
  command(keys, 'rotate <id>', 'make a successor; the old key works for a grace')
    .option('--grace-hours <hours>', 'how long the old key works')
    .action((id: string, _options, self: Command) => {
      const options = self.optsWithGlobals<{ graceHours?: string } & JsonOption>();
      return rotateKeyCommand(toOutput(options), id, options);
    });
}

function addEvaluate(evaluate: Command, command: AddCommand): void {
  command(evaluate, 'resolution', 'which reports tell of one incident')
    .requiredOption('--records <file>', 'records, one JSON object a line; may be .gz')
    .requiredOption('--pairs <file>', 'labelled pairs as CSV')
    .option('--blind', 'hide transactions, addresses and links from the method')
    .action((_options, self: Command) => {
      const options = self.optsWithGlobals<
        Parameters<typeof evaluateResolutionCommand>[1] & JsonOption
      >();
      return evaluateResolutionCommand(toOutput(options), options);
    });
  command(evaluate, 'extraction', 'what the posts of alert accounts say')
    .requiredOption('--posts <file>', 'posts as JSON')
    .requiredOption('--labels <file>', 'labels as JSON')
    .action((_options, self: Command) => {
      const options = self.optsWithGlobals<{ posts: string; labels: string } & JsonOption>();
      return evaluateExtractionCommand(toOutput(options), options);
    });
}

type JsonOption = { json?: boolean };
type AddCommand = (parent: Command, name: string, description: string) => Command;

function toOutput(options: { json?: boolean }): Output {
  return createOutput(options.json === true, { out: process.stdout, err: process.stderr });
}
