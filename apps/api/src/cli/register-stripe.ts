import type { Command } from 'commander';

import { addCommand, toOutput, type JsonOption } from './add-command.ts';
import { stripeSyncCommand } from './commands/stripe.ts';

/** Payment. */
export function registerStripe(program: Command): void {
  const stripe = program.command('stripe').description('plans and what Stripe says of them');
  addCommand(stripe, 'sync', 'make plans what Stripe says, and tell what differed')
    .option('--workspace <name>', 'of this workspace only')
    .action((options: { workspace?: string } & JsonOption) =>
      stripeSyncCommand(toOutput(options), options),
    );
}
