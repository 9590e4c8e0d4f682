import { Action } from '../layout/action.tsx';
import { toMoment } from '../layout/moment.ts';
import { Sheet } from '../layout/sheet.tsx';
import { Text } from '../layout/text.tsx';
import type { Letter } from './letter.ts';

export const changeEmail: Letter<'change_email'> = {
  subject: () => 'Confirm your new e-mail address',
  Body: ({ link, expiresAt }) => (
    <Sheet
      title="Confirm your new address"
      because="You receive this because someone wants to use this address for a Kamiyo account. If it was not you, ignore it: nothing happens."
    >
      <Text>Confirm that this address is yours. Until then the old one stays.</Text>
      <Action href={link} label="Use this address" />
      <Text>The link works once, until {toMoment(expiresAt)}.</Text>
    </Sheet>
  ),
};
