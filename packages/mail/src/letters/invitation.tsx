import { Action } from '../layout/action.tsx';
import { toMoment } from '../layout/moment.ts';
import { Sheet } from '../layout/sheet.tsx';
import { Text } from '../layout/text.tsx';
import type { Letter } from './letter.ts';

export const invitation: Letter<'invitation'> = {
  subject: ({ inviter, workspace }) => `${inviter} invites you to ${workspace}`,
  Body: ({ inviter, workspace, role, link, expiresAt }) => (
    <Sheet
      title={`Join ${workspace} on Kamiyo`}
      because="You receive this because someone invited this address. If you know neither of them, ignore it: nothing happens."
    >
      <Text>
        {inviter} invites you to the workspace {workspace} as {role}.
      </Text>
      <Action href={link} label="Accept the invitation" />
      <Text>The invitation is open until {toMoment(expiresAt)}.</Text>
    </Sheet>
  ),
};
