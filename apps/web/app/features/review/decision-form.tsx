import { TextField } from '@kamiyo/ui';
import type { ReactNode } from 'react';

import { ActionForm } from '../forms/action-form.tsx';

/** What stands as the reason until somebody writes a better one. */
const usualReason = 'decided in the review queue';

/** One decision of a case. The reason is kept with it for ever. */
export function DecisionForm(props: {
  form: string;
  /** Tells it from the same decision of other cases. */
  of: string;
  /** What the decision is about, as hidden fields. */
  about: Readonly<Record<string, string>>;
  /** The buttons. */
  children: ReactNode;
}): ReactNode {
  const { form, of, about, children } = props;
  return (
    <ActionForm className="flex flex-wrap items-end gap-2" form={form} of={of}>
      {Object.entries(about).map(([name, value]) => (
        <input key={name} name={name} type="hidden" value={value} />
      ))}
      <div className="min-w-56 flex-1">
        <TextField defaultValue={usualReason} label="Reason" maxLength={500} name="reason" />
      </div>
      {children}
    </ActionForm>
  );
}
