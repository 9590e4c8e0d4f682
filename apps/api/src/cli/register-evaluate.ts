import type { Command } from 'commander';

import { addCommand, toOutput, type JsonOption } from './add-command.ts';
import { evaluateExtractionCommand, evaluateResolutionCommand } from './commands/evaluate.ts';

/** Measuring the methods on labelled sets. */
export function registerEvaluate(program: Command): void {
  const evaluate = program.command('evaluate').description('measure the methods on labelled sets');
  addCommand(evaluate, 'resolution', 'which reports tell of one incident')
    .requiredOption('--records <file>', 'records, one JSON object a line; may be .gz')
    .requiredOption('--pairs <file>', 'labelled pairs as CSV')
    .option('--blind', 'hide transactions, addresses and links from the method')
    .action((options: Parameters<typeof evaluateResolutionCommand>[1] & JsonOption) =>
      evaluateResolutionCommand(toOutput(options), options),
    );
  addCommand(evaluate, 'extraction', 'what the posts of alert accounts say')
    .requiredOption('--posts <file>', 'posts as JSON')
    .requiredOption('--labels <file>', 'labels as JSON')
    .action((options: { posts: string; labels: string } & JsonOption) =>
      evaluateExtractionCommand(toOutput(options), options),
    );
}
