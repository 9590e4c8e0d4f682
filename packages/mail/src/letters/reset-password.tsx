import { Action } from '../layout/action.tsx';
import { toMoment } from '../layout/moment.ts';
import { Sheet } from '../layout/sheet.tsx';
import { Text } from '../layout/text.tsx';
import type { Letter } from './letter.ts';

export const resetPassword: Letter<'reset_password'> = {
  subject: () => 'Choose a new password',
  Body: ({ link, expiresAt }) => (
    <Sheet
      title="Choose a new password"
      because="You receive this because someone asked for a new password for this address. If it was not you, ignore it: the password stays as it is."
    >
      <Text>Choose a new password here. Every session ends when you do.</Text>
      <Action href={link} label="Choose a new password" />
      <Text>The link works once, until {toMoment(expiresAt)}.</Text>
    </Sheet>
  ),
};
