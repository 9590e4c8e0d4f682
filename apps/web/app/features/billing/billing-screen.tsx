import type { Billing, Invoice } from '@kamiyo/core/contracts';
import { formatDay, Notice, PageHeader, Panel } from '@kamiyo/ui';
import type { ReactNode } from 'react';

import { FormNotice } from '../forms/form-notice.tsx';
import { InvoiceTable } from './invoice-table.tsx';
import { PlanPanel } from './plan-panel.tsx';

export type BillingScreenProps = {
  workspaceName: string;
  isOwner: boolean;
  billing: Billing;
  /** Null: the payment provider cannot be asked right now. */
  invoices: readonly Invoice[] | null;
  /** The reader comes back from the payment page. */
  checkout: 'done' | 'cancelled' | null;
};

/** The plan of the workspace and what was charged for it. */
export function BillingScreen(props: BillingScreenProps): ReactNode {
  const { workspaceName, isOwner, billing, invoices, checkout } = props;
  return (
    <>
      <PageHeader lead={`The plan of ${workspaceName}.`} title="Billing" />
      {billing.configured ? null : (
        <Notice title="Billing is not configured on this installation">
          Plans cannot be bought here; an operator can set one by hand. Nothing is charged.
        </Notice>
      )}
      {checkout === null ? null : (
        <CheckoutNotice checkout={checkout} tierName={billing.tierName} />
      )}
      <FormNotice forms={['checkout']} />
      <GraceNotice graceUntil={billing.subscription?.graceUntil ?? null} />
      <PlanPanel billing={billing} isOwner={isOwner} />
      {isOwner && billing.configured ? (
        <Panel flush id="invoices" title="Invoices">
          <Invoices invoices={invoices} />
        </Panel>
      ) : null}
    </>
  );
}

function GraceNotice({ graceUntil }: { graceUntil: string | null }): ReactNode {
  if (graceUntil === null) return null;
  return (
    <Notice title="The last payment failed" tone="bad">
      The plan keeps working until {formatDay(graceUntil)}. Check the card by then; after that the
      workspace falls back to the free plan, and what is above its limits is paused, not deleted.
    </Notice>
  );
}

function Invoices({ invoices }: { invoices: readonly Invoice[] | null }): ReactNode {
  if (invoices !== null && invoices.length > 0) return <InvoiceTable invoices={invoices} />;
  return (
    <p className="border-t border-line px-4 py-3 text-sm text-muted">
      {invoices === null
        ? 'The payment provider does not answer, so the invoices cannot be shown right now.'
        : 'Nothing was charged yet.'}
    </p>
  );
}

function CheckoutNotice(props: { checkout: 'done' | 'cancelled'; tierName: string }): ReactNode {
  if (props.checkout === 'cancelled') {
    return <Notice title="Nothing was changed: the payment page was left before the end" />;
  }
  return (
    <Notice live title={`Thank you. The workspace is on the ${props.tierName} plan.`} tone="good">
      Its limits hold from the next call on.
    </Notice>
  );
}
