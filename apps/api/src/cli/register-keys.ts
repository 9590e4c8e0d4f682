import type { Command } from 'commander';

import { addCommand, toOutput, type JsonOption } from './add-command.ts';
import {
  createKeyCommand,
  listKeysCommand,
  revokeKeyCommand,
  rotateKeyCommand,
} from './commands/keys.ts';

/** API keys and the plans of their workspaces. */
export function registerKeys(program: Command): void {
  const keys = program.command('keys').description('make, list, rotate and revoke API keys');
  addCommand(keys, 'create', 'make a key, and its workspace when it is new')
    .requiredOption('--workspace <name>', 'name or id of the workspace')
    .option('--tier <tier>', 'plan of the workspace, set by hand; free lifts it')
    .option('--name <name>', 'what the key is for', 'made on the command line')
    .option('--scopes <scopes>', 'read, export, stream, manage', 'read,export,stream')
    .option('--days <days>', 'days until it expires')
    .action((options: Parameters<typeof createKeyCommand>[1] & JsonOption) =>
      createKeyCommand(toOutput(options), options),
    );
  addCommand(keys, 'list', 'list keys, never the keys themselves')
    .option('--workspace <name>', 'of this workspace only')
    .action((options: { workspace?: string } & JsonOption) =>
      listKeysCommand(toOutput(options), options),
    );
  addCommand(keys, 'revoke <id>', 'refuse a key from now on')
    .option('--because <reason>', 'for the audit log', 'revoked on the command line')
    .action((id: string, options: { because: string } & JsonOption) =>
      revokeKeyCommand(toOutput(options), id, options),
    );
  addCommand(keys, 'rotate <id>', 'make a successor; the old key works for a grace')
    .option('--grace-hours <hours>', 'how long the old key works')
    .action((id: string, options: { graceHours?: string } & JsonOption) =>
      rotateKeyCommand(toOutput(options), id, options),
    );
}
