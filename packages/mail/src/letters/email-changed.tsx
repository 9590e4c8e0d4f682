import { Facts } from '../layout/facts.tsx';
import { toMoment } from '../layout/moment.ts';
import { Sheet } from '../layout/sheet.tsx';
import { Text } from '../layout/text.tsx';
import type { Letter } from './letter.ts';

export const emailChanged: Letter<'email_changed'> = {
  subject: () => 'Your e-mail address was changed',
  Body: ({ name, newEmail, at }) => (
    <Sheet
      title="Your e-mail address was changed"
      because="You receive this at the former address because it concerns the security of your Kamiyo account."
    >
      <Text>Hello {name}, your account uses another address from now on.</Text>
      <Facts
        rows={[
          ['New address', newEmail],
          ['When', toMoment(at)],
        ]}
      />
      <Text>If it was not you, answer to whoever runs this Kamiyo at once.</Text>
    </Sheet>
  ),
};
