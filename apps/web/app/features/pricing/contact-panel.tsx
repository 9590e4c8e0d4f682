import { Panel } from '@kamiyo/ui';
import type { ReactNode } from 'react';

import { ActionForm } from '../forms/action-form.tsx';
import { FormField, FormTextArea } from '../forms/fields.tsx';
import { SubmitButton } from '../forms/submit-button.tsx';

/** Asks for the plan that is not sold online. */
export function ContactPanel(props: { name: string; email: string }): ReactNode {
  return (
    <Panel
      id="contact"
      note="Say what you need: volume, members, delivery. A person answers by mail."
      title="Enterprise: talk to us"
    >
      <ActionForm className="grid max-w-2xl gap-4" form="contact">
        <div className="grid gap-4 sm:grid-cols-2">
          <FormField autoComplete="name" defaultValue={props.name} maxLength={80} name="name" />
          <FormField autoComplete="email" defaultValue={props.email} name="email" type="email" />
        </div>
        <FormField autoComplete="organization" maxLength={120} name="company" />
        <FormTextArea maxLength={4_000} name="message" rows={5} />
        <div>
          <SubmitButton pending="Sending …">Send</SubmitButton>
        </div>
      </ActionForm>
    </Panel>
  );
}
