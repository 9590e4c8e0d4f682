import { syncPlans, type SyncReport } from '@kamiyo/core/billing';
import { createAccessStore } from '@kamiyo/db';

import { toTable, type Output } from '../output.ts';
import { withRuntime } from '../with-runtime.ts';

/** `kamiyo stripe sync [--workspace <id>]`: makes plans what Stripe says, and tells what differed. */
export async function stripeSyncCommand(
  output: Output,
  options: { workspace?: string },
): Promise<void> {
  await withRuntime(output, async ({ billing, payments, database }) => {
    if (payments === null) throw new Error('Billing is not configured: set STRIPE_SECRET_KEY.');
    const input: Parameters<typeof syncPlans>[1] = { actor: 'operator' };
    if (options.workspace !== undefined) {
      const found = await createAccessStore(database).findWorkspace(options.workspace);
      if (found === null) throw new Error(`There is no workspace "${options.workspace}".`);
      input.workspaceId = found.id;
    }
    const report = await syncPlans(billing, input);
    if (report.failed.length > 0) process.exitCode = 1;
    output.result(report, () => toText(report));
  });
}

function toText({ checked, changed, failed }: SyncReport): string {
  const heading =
    `${String(checked)} compared, ${String(changed.length)} repaired, ` +
    `${String(failed.length)} could not be read.`;
  const rows = [
    ...changed.map((row) => [row.workspaceId, row.name, row.changes.join('; ')]),
    ...failed.map((row) => [row.workspaceId, '', row.reason]),
  ];
  return rows.length === 0 ? heading : `${heading}\n\n${toTable(['workspace', 'name', ''], rows)}`;
}
