import { leastRole } from '@kamiyo/core/access';
import { listInvoices } from '@kamiyo/core/billing';
import { invoicePageSchema, listInvoicesInputSchema } from '@kamiyo/core/contracts';

import { workspaceProcedure } from '../../trpc/workspace-procedure.ts';

export const invoices = workspaceProcedure(leastRole.manageBilling)
  .input(listInvoicesInputSchema)
  .output(invoicePageSchema)
  .query(({ ctx, input }) => listInvoices(ctx.billing, input));
