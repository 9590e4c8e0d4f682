import type { TotpEnrolment } from '@kamiyo/core/contracts';
import { TextLink } from '@kamiyo/ui';
import type { ReactNode } from 'react';

import { ActionForm } from '../forms/action-form.tsx';
import { FormField } from '../forms/fields.tsx';
import { SubmitButton } from '../forms/submit-button.tsx';
import { enrolmentField } from './security-result.ts';

/** The secret for the app, and the code that proves that the app has it. */
export function Enrolment({ enrolment }: { enrolment: TotpEnrolment }): ReactNode {
  const { secret, uri, qr } = enrolment;
  return (
    <div className="grid gap-5 sm:grid-cols-[11rem_minmax(0,1fr)]">
      <svg
        aria-label="QR code for the authenticator app; the same as the secret beside it"
        className="size-44 rounded border border-line"
        role="img"
        shapeRendering="crispEdges"
        viewBox={`-2 -2 ${String(qr.size + 4)} ${String(qr.size + 4)}`}
      >
        {/* Cameras want dark on light, whatever the theme. */}
        <rect fill="#fff" height="100%" width="100%" x="-2" y="-2" />
        <path d={qr.path} fill="#000" />
      </svg>
      <div className="grid max-w-md content-start gap-4">
        <p className="text-sm">
          Scan the code with your app, or type the secret in:{' '}
          <code className="font-semibold break-all">{secret}</code>. On this phone:{' '}
          <TextLink href={uri}>open the app</TextLink>.
        </p>
        <ActionForm form="confirm-totp">
          <input name={enrolmentField} type="hidden" value={JSON.stringify(enrolment)} />
          <FormField
            autoComplete="one-time-code"
            hint="The six digits that the app shows then."
            inputMode="numeric"
            name="code"
            spellCheck={false}
          />
          <div>
            <SubmitButton pending="Checking …">Switch it on</SubmitButton>
          </div>
        </ActionForm>
      </div>
    </div>
  );
}
