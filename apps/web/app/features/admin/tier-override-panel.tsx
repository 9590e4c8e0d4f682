import type { AdminWorkspaceDetails, TierRow } from '@kamiyo/core/contracts';
import { Panel } from '@kamiyo/ui';
import type { ReactNode } from 'react';

import { ActionForm } from '../forms/action-form.tsx';
import { FormField, FormSelect } from '../forms/fields.tsx';
import { SubmitButton } from '../forms/submit-button.tsx';

/** Sets the plan by hand, whatever is paid; or lets the subscription decide again. */
export function TierOverridePanel(props: {
  workspace: AdminWorkspaceDetails;
  tiers: readonly TierRow[];
}): ReactNode {
  const { workspace, tiers } = props;
  const options = [
    { value: '', label: 'The subscription decides' },
    ...tiers.map(({ id, name }) => ({ value: id, label: name })),
  ];
  return (
    <Panel id="override" note="Takes effect at once, on every process." title="Plan set by hand">
      <ActionForm className="grid max-w-2xl gap-4" form="set-tier" of={workspace.id}>
        <div className="grid gap-4 sm:grid-cols-[14rem_minmax(0,1fr)]">
          <FormSelect defaultValue={workspace.tierOverride ?? ''} name="tier" options={options} />
          <FormField maxLength={500} name="reason" />
        </div>
        <div>
          <SubmitButton kind="secondary" pending="Saving …">
            Set the plan
          </SubmitButton>
        </div>
      </ActionForm>
    </Panel>
  );
}
