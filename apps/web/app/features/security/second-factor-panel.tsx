import type { TotpEnrolment } from '@kamiyo/core/contracts';
import { Badge, Panel } from '@kamiyo/ui';
import type { ReactNode } from 'react';

import { ActionForm } from '../forms/action-form.tsx';
import { FormField } from '../forms/fields.tsx';
import { SubmitButton } from '../forms/submit-button.tsx';
import { Enrolment } from './enrolment.tsx';

/** The second factor: off, being set up, or on. */
export function SecondFactorPanel(props: {
  enabled: boolean;
  recoveryCodesLeft: number;
  /** It is being set up: what the authenticator app has to be told. */
  enrolment: TotpEnrolment | null;
}): ReactNode {
  const { enabled, recoveryCodesLeft, enrolment } = props;
  return (
    <Panel
      actions={enabled ? <Badge tone="good">on</Badge> : <Badge>off</Badge>}
      id="second-factor"
      note="A code from an authenticator app beside the password: a stolen password alone opens nothing."
      title="Second factor"
    >
      {enabled ? (
        <SwitchedOn recoveryCodesLeft={recoveryCodesLeft} />
      ) : enrolment === null ? (
        <ActionForm form="start-totp">
          <div>
            <SubmitButton kind="secondary" pending="One moment …">
              Set up
            </SubmitButton>
          </div>
        </ActionForm>
      ) : (
        <Enrolment enrolment={enrolment} />
      )}
    </Panel>
  );
}

function SwitchedOn({ recoveryCodesLeft }: { recoveryCodesLeft: number }): ReactNode {
  return (
    <div className="grid gap-5">
      <ActionForm className="grid gap-2" form="new-recovery-codes">
        <p className="text-sm">
          {recoveryCodesLeft} recovery codes are left. New ones take the place of all before.
        </p>
        <div>
          <SubmitButton kind="secondary" pending="One moment …">
            New recovery codes
          </SubmitButton>
        </div>
      </ActionForm>
      <ActionForm className="grid max-w-md gap-3 border-t border-line pt-4" form="disable-totp">
        <FormField
          autoComplete="one-time-code"
          hint="The code that the app shows now, or a recovery code."
          name="code"
          spellCheck={false}
        />
        <div>
          <SubmitButton kind="danger" pending="Switching off …">
            Switch it off
          </SubmitButton>
        </div>
      </ActionForm>
    </div>
  );
}
