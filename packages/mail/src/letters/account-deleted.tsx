import { Facts } from '../layout/facts.tsx';
import { toMoment } from '../layout/moment.ts';
import { Sheet } from '../layout/sheet.tsx';
import { Text } from '../layout/text.tsx';
import type { Letter } from './letter.ts';

export const accountDeleted: Letter<'account_deleted'> = {
  subject: () => 'Your account was deleted',
  Body: ({ name, at }) => (
    <Sheet title="Your account was deleted" because="This is the last letter to this address.">
      <Text>Goodbye {name}, your account and what belonged to it alone were deleted.</Text>
      <Facts rows={[['When', toMoment(at)]]} />
    </Sheet>
  ),
};
