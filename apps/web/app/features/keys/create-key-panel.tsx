import { Panel, TextLink } from '@kamiyo/ui';
import type { ReactNode } from 'react';

import { ActionForm } from '../forms/action-form.tsx';
import { FormChoices, FormField, FormSelect } from '../forms/fields.tsx';
import { SubmitButton } from '../forms/submit-button.tsx';
import { scopeChoices } from './scope-choices.ts';

const lifetimes = [
  { value: '', label: 'Never' },
  { value: '30', label: 'In 30 days' },
  { value: '90', label: 'In 90 days' },
  { value: '365', label: 'In a year' },
] as const;

/** Makes a key. When the plan has no room left it says so instead of failing afterwards. */
export function CreateKeyPanel(props: { active: number; limit: number }): ReactNode {
  const { active, limit } = props;
  const isFull = active >= limit;
  return (
    <Panel
      id="new-key"
      note={`${String(active)} of ${String(limit)} active keys of the plan are in use.`}
      title="New key"
    >
      {isFull ? (
        <p className="text-sm">
          The plan has no room for another key. Revoke one, or{' '}
          <TextLink href="/pricing">change to a plan with more</TextLink>.
        </p>
      ) : (
        <ActionForm form="create-key">
          <div className="grid max-w-2xl gap-4 sm:grid-cols-[minmax(0,1fr)_12rem]">
            <FormField
              hint="Where the key will be used."
              maxLength={80}
              name="name"
              placeholder="production"
            />
            <FormSelect hint="Refused from then on." name="expiresInDays" options={lifetimes} />
          </div>
          <FormChoices
            choices={scopeChoices}
            defaultValues={['read']}
            label="What it may do"
            name="scopes"
            type="checkbox"
          />
          <div>
            <SubmitButton pending="Creating …">Create key</SubmitButton>
          </div>
        </ActionForm>
      )}
    </Panel>
  );
}
