import type { Command } from 'commander';

import { createOutput, type Output } from './output.ts';

export type JsonOption = { json?: boolean };

/** A command that can answer a program as well as a person. */
export function addCommand(parent: Command, name: string, description: string): Command {
  return parent
    .command(name)
    .description(description)
    .option('--json', 'print exactly one JSON object on standard output');
}

/** A command that decides something: why is kept for ever. */
export function addDecision(parent: Command, name: string, description: string): Command {
  return addCommand(parent, name, description).requiredOption(
    '--reason, --because <reason>',
    'kept with the decision',
  );
}

export function toOutput(options: JsonOption): Output {
  return createOutput(options.json === true, { out: process.stdout, err: process.stderr });
}
