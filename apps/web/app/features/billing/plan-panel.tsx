import type { Billing } from '@kamiyo/core/contracts';
import { Badge, ButtonLink, Facts, Panel, Time, type BadgeTone, type Fact } from '@kamiyo/ui';
import type { ReactNode } from 'react';

import { ActionForm } from '../forms/action-form.tsx';
import { SubmitButton } from '../forms/submit-button.tsx';

/** The plan in force, what becomes of it, and where it is changed. */
export function PlanPanel(props: { billing: Billing; isOwner: boolean }): ReactNode {
  const { billing, isOwner } = props;
  const { subscription, configured, hasPortal } = billing;
  return (
    <Panel
      actions={subscription === null ? null : <StatusBadge status={subscription.status} />}
      id="plan"
      title="Plan"
    >
      <Facts facts={planFacts(billing)} />
      <div className="mt-4 flex flex-wrap gap-2">
        <ButtonLink href="/pricing" kind={subscription === null ? 'primary' : 'secondary'}>
          Compare the plans
        </ButtonLink>
        {isOwner && hasPortal ? (
          <ActionForm className="contents" form="portal">
            <SubmitButton pending="One moment …">Change plan, card or address</SubmitButton>
          </ActionForm>
        ) : null}
        {isOwner && configured ? (
          <ActionForm className="contents" form="refresh">
            <SubmitButton kind="quiet" pending="Reading …">
              Read again
            </SubmitButton>
          </ActionForm>
        ) : null}
      </div>
    </Panel>
  );
}

function planFacts({ tierName, because, subscription }: Billing): Fact[] {
  const plan: Fact = {
    label: 'Plan',
    value: <span className="text-lg font-semibold">{tierName}</span>,
  };
  if (because === 'override') return [plan, { label: 'Set by', value: 'an operator' }];
  if (subscription === null) return [plan, { label: 'Charged', value: 'nothing' }];
  const { currentPeriodEnd, trialEnd, cancelAt, nextTierName, graceUntil } = subscription;
  const end = <Time as="day" at={cancelAt ?? currentPeriodEnd} />;
  return [
    plan,
    ...(trialEnd === null
      ? []
      : [{ label: 'Trial until', value: <Time as="day" at={trialEnd} /> }]),
    nextTierName === null
      ? { label: cancelAt === null ? 'Renewed on' : 'Ends on', value: end }
      : { label: `Changes to ${nextTierName} on`, value: end },
    ...(graceUntil === null
      ? []
      : [{ label: 'Works without payment until', value: <Time as="day" at={graceUntil} /> }]),
  ];
}

const statusTones: Readonly<Record<string, BadgeTone>> = {
  active: 'good',
  trialing: 'good',
  past_due: 'warn',
  incomplete: 'warn',
  unpaid: 'bad',
  canceled: 'neutral',
};

function StatusBadge({ status }: { status: string }): ReactNode {
  return <Badge tone={statusTones[status] ?? 'neutral'}>{status.replaceAll('_', ' ')}</Badge>;
}
