import type { Billing, Me, TierRow } from '@kamiyo/core/contracts';
import { ButtonLink } from '@kamiyo/ui';
import type { ReactNode } from 'react';

import { ActionForm } from '../forms/action-form.tsx';
import { SubmitButton } from '../forms/submit-button.tsx';
import { WorkspaceScope } from '../forms/workspace-scope.tsx';

/** What decides which steps the visitor can take; both null for a stranger. */
export type PlanSituation = {
  billing: Billing | null;
  workspace: Me['workspaces'][number] | null;
};

/** The step from where the visitor stands to a plan, or why there is none. */
export function PlanStep(props: { tier: TierRow; situation: PlanSituation }): ReactNode {
  const { tier, situation } = props;
  const { workspace, billing } = situation;
  if (tier.contact) return <ButtonLink href="#contact">Contact us</ButtonLink>;
  if (workspace === null || billing === null) return <FirstStep tier={tier} />;
  if (billing.tier === tier.id) return <Aside>{workspace.name} is on this plan.</Aside>;
  if (workspace.role !== 'owner') return <Aside>An owner can change the plan.</Aside>;
  if (billing.because === 'override') return <Aside>The plan is set by an operator.</Aside>;
  if (!billing.configured) return <Aside>Cannot be bought here.</Aside>;
  if (billing.subscription !== null) {
    return <ButtonLink href="/dashboard/billing">Change in billing</ButtonLink>;
  }
  return (
    <WorkspaceScope id={workspace.id}>
      <ActionForm action="/dashboard/billing" form="checkout" of={tier.id}>
        <div>
          <SubmitButton kind={tier.id === 'pro' ? 'primary' : 'secondary'} pending="One moment …">
            Upgrade to {tier.name}
          </SubmitButton>
        </div>
      </ActionForm>
    </WorkspaceScope>
  );
}

/** A stranger starts with an account; the free plan is the one that is suggested. */
function FirstStep({ tier }: { tier: TierRow }): ReactNode {
  const isFree = tier.monthlyUsd === 0;
  return (
    <ButtonLink
      href={isFree ? '/signup' : '/signup?to=/pricing'}
      kind={isFree ? 'primary' : 'secondary'}
    >
      {isFree ? 'Sign up free' : `Start with ${tier.name}`}
    </ButtonLink>
  );
}

function Aside({ children }: { children: ReactNode }): ReactNode {
  return <p className="flex min-h-9 items-center text-sm text-muted">{children}</p>;
}
