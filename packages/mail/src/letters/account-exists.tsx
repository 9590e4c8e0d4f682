import { Action } from '../layout/action.tsx';
import { Sheet } from '../layout/sheet.tsx';
import { Text } from '../layout/text.tsx';
import type { Letter } from './letter.ts';

export const accountExists: Letter<'account_exists'> = {
  subject: () => 'You have a Kamiyo account already',
  Body: ({ signInLink, resetLink }) => (
    <Sheet
      title="You have an account already"
      because="You receive this because someone tried to sign up to Kamiyo with this address. If it was not you, nothing has changed."
    >
      <Text>There is an account with this address already. Sign in with it.</Text>
      <Action href={signInLink} label="Sign in" />
      <Text>If you do not remember the password, choose a new one.</Text>
      <Action href={resetLink} label="Choose a new password" />
    </Sheet>
  ),
};
