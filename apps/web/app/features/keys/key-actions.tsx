import type { ApiKey } from '@kamiyo/core/contracts';
import { ConfirmMenu } from '@kamiyo/ui';
import { useFetcher } from '@remix-run/react';
import type { ReactNode } from 'react';

import { ActionForm } from '../forms/action-form.tsx';
import { FormSelect } from '../forms/fields.tsx';
import { SubmitButton } from '../forms/submit-button.tsx';

const graces = [
  { value: '0', label: 'Not at all' },
  { value: '1', label: 'For an hour' },
  { value: '24', label: 'For a day' },
  { value: '168', label: 'For a week' },
] as const;

/** Rotating gives a successor beside the old key; revoking ends it at once. */
export function KeyActions({ apiKey }: { apiKey: ApiKey }): ReactNode {
  const fetcher = useFetcher();
  return (
    <span className="inline-flex flex-wrap gap-1.5 sm:justify-end">
      {apiKey.revokedAt === null ? (
        <ConfirmMenu label="Rotate" name={`Rotate ${apiKey.name}`} size="row">
          <ActionForm className="grid gap-3" form="rotate-key" of={apiKey.id}>
            <FormSelect
              defaultValue="24"
              hint="The new key has the same rights."
              label="The old key keeps working"
              name="graceHours"
              options={graces}
            />
            <div>
              <SubmitButton kind="secondary" pending="Rotating …">
                Make the new key
              </SubmitButton>
            </div>
          </ActionForm>
        </ConfirmMenu>
      ) : null}
      <ConfirmMenu danger label="Revoke" name={`Revoke ${apiKey.name}`} size="row">
        <ActionForm className="grid gap-3" fetcher={fetcher} form="revoke-key" of={apiKey.id}>
          <p className="text-sm">
            Calls with “{apiKey.name}” are refused within a second. This cannot be undone.
          </p>
          <div>
            <SubmitButton kind="danger" pending="Revoking …">
              Revoke this key
            </SubmitButton>
          </div>
        </ActionForm>
      </ConfirmMenu>
    </span>
  );
}
