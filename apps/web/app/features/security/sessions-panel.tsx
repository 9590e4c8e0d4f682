import type { Session } from '@kamiyo/core/contracts';
import { Badge, DataTable, Panel, Time, type Column } from '@kamiyo/ui';
import type { ReactNode } from 'react';

import { ActionForm } from '../forms/action-form.tsx';
import { SubmitButton } from '../forms/submit-button.tsx';
import { describeBrowser } from './describe-browser.ts';

/** Every browser that is signed in, and the way to end each of them. */
export function SessionsPanel({ sessions }: { sessions: readonly Session[] }): ReactNode {
  return (
    <Panel
      flush
      id="sessions"
      note="Something here that is not you? End it, and change your password."
      title="Where you are signed in"
    >
      <DataTable caption="Sessions" columns={columns} rowKey={(row) => row.id} rows={sessions} />
      <div className="border-t border-line px-4 py-3">
        <ActionForm className="grid gap-3" form="sign-out-everywhere">
          <div>
            <SubmitButton kind="danger" pending="Signing out …">
              Sign out everywhere
            </SubmitButton>
          </div>
        </ActionForm>
      </div>
    </Panel>
  );
}

const columns: Column<Session>[] = [
  {
    ...{ id: 'browser', head: 'Browser', isTitle: true },
    cell: (row) => <span title={row.userAgent}>{describeBrowser(row.userAgent)}</span>,
  },
  {
    ...{ id: 'address', head: 'Address', phoneLabel: 'from' },
    cell: (row) => <code>{row.address}</code>,
  },
  {
    ...{ id: 'seen', head: 'Last seen', phoneLabel: 'seen' },
    cell: (row) => <Time at={row.lastSeenAt} inRow />,
  },
  {
    ...{ id: 'since', head: 'Signed in', phoneLabel: 'since' },
    cell: (row) => <Time at={row.createdAt} inRow />,
  },
  {
    ...{ id: 'end', head: 'Change', align: 'end', phone: 'lead' },
    cell: (row) =>
      row.isCurrent ? (
        <Badge tone="accent">this browser</Badge>
      ) : (
        <ActionForm className="grid justify-end" form="end-session" of={row.id}>
          <SubmitButton kind="secondary" pending="Ending …" size="row">
            End
          </SubmitButton>
        </ActionForm>
      ),
  },
];
