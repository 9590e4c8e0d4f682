import { Action } from '../layout/action.tsx';
import { toMoment } from '../layout/moment.ts';
import { Sheet } from '../layout/sheet.tsx';
import { Text } from '../layout/text.tsx';
import type { Letter } from './letter.ts';

export const verifyEmail: Letter<'verify_email'> = {
  subject: () => 'Confirm your e-mail address',
  Body: ({ link, expiresAt }) => (
    <Sheet
      title="Confirm your e-mail address"
      because="You receive this because someone signed up to Kamiyo with this address. If it was not you, ignore it: without the confirmation nothing happens."
    >
      <Text>One step is left: confirm that this address is yours.</Text>
      <Action href={link} label="Confirm the address" />
      <Text>The link works once, until {toMoment(expiresAt)}.</Text>
    </Sheet>
  ),
};
