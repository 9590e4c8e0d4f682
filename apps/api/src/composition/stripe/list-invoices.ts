import type { PaymentProvider } from '@kamiyo/core/billing';
import type { Invoice, InvoicePage } from '@kamiyo/core/contracts';
import { DomainError } from '@kamiyo/core/errors';
import type Stripe from 'stripe';

import { isMissing, type StripeCalls } from './stripe-calls.ts';

/** What a customer was charged, newest first; drafts are nobody's business yet. */
export async function listInvoices(
  deps: { stripe: Stripe; run: StripeCalls },
  input: Parameters<PaymentProvider['listInvoices']>[0],
): Promise<InvoicePage> {
  const { customerId: customer, cursor, limit } = input;
  const from = cursor === null ? {} : { starting_after: cursor };
  try {
    const page = await deps.run(() => deps.stripe.invoices.list({ customer, limit, ...from }));
    const last = page.data.at(-1)?.id ?? null;
    return {
      data: page.data.filter((row) => row.status !== 'draft').map(toInvoice),
      nextCursor: page.has_more ? last : null,
    };
  } catch (error) {
    if (!isMissing(error)) throw error;
    if (cursor !== null) throw new DomainError('cursor.invalid', { cause: error });
    return { data: [], nextCursor: null };
  }
}

function toInvoice(row: Stripe.Invoice): Invoice {
  const { id, number, currency, hosted_invoice_url: url, invoice_pdf: pdfUrl } = row;
  return {
    ...{ id, number, currency },
    createdAt: new Date(row.created * 1_000).toISOString(),
    status: row.status ?? 'open',
    total: toDecimal(row.total, currency),
    url: url ?? null,
    pdfUrl: pdfUrl ?? null,
  };
}

/** Stripe counts in the smallest unit: cents, but whole yen. */
function toDecimal(amount: number, currency: string): string {
  const format = new Intl.NumberFormat('en', { style: 'currency', currency });
  const digits = format.resolvedOptions().maximumFractionDigits ?? 2;
  return (amount / 10 ** digits).toFixed(digits);
}
