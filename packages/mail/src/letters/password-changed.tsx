import { Facts } from '../layout/facts.tsx';
import { toMoment } from '../layout/moment.ts';
import { Sheet } from '../layout/sheet.tsx';
import { Text } from '../layout/text.tsx';
import type { Letter } from './letter.ts';

export const passwordChanged: Letter<'password_changed'> = {
  subject: () => 'Your password was changed',
  Body: ({ name, at, address }) => (
    <Sheet
      title="Your password was changed"
      because="You receive this because it concerns the security of your Kamiyo account."
    >
      <Text>Hello {name}, the password of your account was changed.</Text>
      <Facts
        rows={[
          ['When', toMoment(at)],
          ['From', address],
        ]}
      />
      <Text>If it was not you, ask for a new password at once and end all sessions.</Text>
    </Sheet>
  ),
};
