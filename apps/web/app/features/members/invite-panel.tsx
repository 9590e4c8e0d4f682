import { Panel, TextLink } from '@kamiyo/ui';
import type { ReactNode } from 'react';

import { ActionForm } from '../forms/action-form.tsx';
import { FormField, FormSelect } from '../forms/fields.tsx';
import { SubmitButton } from '../forms/submit-button.tsx';

const invitedRoles = [
  { value: 'member', label: 'Member' },
  { value: 'admin', label: 'Admin' },
] as const;

/** Asks a colleague to join, by mail. */
export function InvitePanel({ isFull }: { isFull: boolean }): ReactNode {
  return (
    <Panel id="invite" title="Invite a colleague">
      {isFull ? (
        <p className="text-sm">
          The plan has no room for another member; open invitations count.{' '}
          <TextLink href="/pricing">Change to a plan with more</TextLink>.
        </p>
      ) : (
        <ActionForm form="invite">
          <div className="grid max-w-2xl gap-4 sm:grid-cols-[minmax(0,1fr)_12rem]">
            <FormField autoComplete="off" name="email" type="email" />
            <FormSelect name="role" options={invitedRoles} />
          </div>
          <div>
            <SubmitButton pending="Sending …">Send the invitation</SubmitButton>
          </div>
        </ActionForm>
      )}
    </Panel>
  );
}
