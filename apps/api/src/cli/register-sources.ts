import type { Command } from 'commander';

import { addCommand, addDecision, toOutput, type JsonOption } from './add-command.ts';
import { decideClaimCommand, quarantineListCommand } from './commands/decisions.ts';
import { acceptRunCommand, discardRunCommand, heldRunsCommand } from './commands/held-runs.ts';
import { ingestCommand } from './commands/ingest.ts';
import { pollCommand } from './commands/poll.ts';
import { sourcesCommand } from './commands/sources.ts';

/** Reading sources, and deciding on what was held back. */
export function registerSources(program: Command): void {
  addCommand(program, 'ingest <source>', 'read a recorded payload as if it had been polled')
    .requiredOption('--file <path>', 'the payload, or a folder with one page per file')
    .action((source: string, options: { file: string } & JsonOption) =>
      ingestCommand(toOutput(options), source, options),
    );
  addCommand(program, 'poll [source]', 'read one source now, or all that have an address').action(
    (source: string | undefined, options: JsonOption) => pollCommand(toOutput(options), source),
  );
  addCommand(program, 'sources', 'show how every source is doing').action((options: JsonOption) =>
    sourcesCommand(toOutput(options)),
  );
  const quarantine = program
    .command('quarantine')
    .description('claims and whole runs that wait for a decision');
  addCommand(quarantine, 'list', 'list the claims').action((options: JsonOption) =>
    quarantineListCommand(toOutput(options)),
  );
  for (const [name, verdict] of [
    ['confirm', 'confirmed'],
    ['reject', 'rejected'],
  ] as const) {
    addDecision(quarantine, `${name} <report> <field>`, `${name} a claim`).action(
      (reportId: string, field: string, options: { because: string } & JsonOption) =>
        decideClaimCommand(toOutput(options), { reportId, field, verdict }, options),
    );
  }
  addCommand(quarantine, 'runs', 'list the runs, with what each would do').action(
    (options: JsonOption) => heldRunsCommand(toOutput(options)),
  );
  for (const [name, description, command] of [
    ['accept-run', 'take a payload as it was received', acceptRunCommand],
    ['discard-run', 'refuse a payload for good', discardRunCommand],
  ] as const) {
    addDecision(quarantine, `${name} <run>`, description).action(
      (runId: string, options: { because: string } & JsonOption) =>
        command(toOutput(options), runId, options),
    );
  }
}
