import { Facts } from '../layout/facts.tsx';
import { toMoment } from '../layout/moment.ts';
import { Sheet } from '../layout/sheet.tsx';
import { Text } from '../layout/text.tsx';
import type { Letter } from './letter.ts';

export const secondFactorChanged: Letter<'second_factor_changed'> = {
  subject: ({ enabled }) => (enabled ? 'The second factor is on' : 'The second factor is off'),
  Body: ({ name, enabled, at }) => (
    <Sheet
      title={enabled ? 'The second factor is on' : 'The second factor is off'}
      because="You receive this because it concerns the security of your Kamiyo account."
    >
      <Text>
        {enabled
          ? `Hello ${name}, signing in asks for a code of your authenticator app from now on.`
          : `Hello ${name}, signing in takes the password alone from now on.`}
      </Text>
      <Facts rows={[['When', toMoment(at)]]} />
      <Text>If it was not you, change your password at once and end all sessions.</Text>
    </Sheet>
  ),
};
