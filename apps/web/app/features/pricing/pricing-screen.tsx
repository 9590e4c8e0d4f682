import type { TierRow } from '@kamiyo/core/contracts';
import { Notice, Page, PageHeader } from '@kamiyo/ui';
import type { ReactNode } from 'react';

import { ContactPanel } from './contact-panel.tsx';
import { PlanStep, type PlanSituation } from './plan-step.tsx';
import { PlanTable } from './plan-table.tsx';

export type PricingScreenProps = {
  tiers: readonly TierRow[];
  billingConfigured: boolean;
  situation: PlanSituation;
  contact: { name: string; email: string };
};

/** What each plan holds and costs, and the step towards it. */
export function PricingScreen(props: PricingScreenProps): ReactNode {
  const { tiers, billingConfigured, situation, contact } = props;
  return (
    <Page>
      <PageHeader
        lead="Reading the pages is free and needs no account. Data is never delayed on purpose: volume, delivery and own analysis are what is sold."
        title="Pricing"
      />
      {billingConfigured ? null : (
        <Notice title="Paid plans cannot be bought here at the moment">
          Billing is not configured on this installation. Its operator can set a plan by hand.
        </Notice>
      )}
      <PlanTable
        currentId={situation.billing?.tier ?? null}
        stepFor={(tier) => <PlanStep situation={situation} tier={tier} />}
        tiers={tiers}
      />
      <ContactPanel {...contact} />
    </Page>
  );
}
