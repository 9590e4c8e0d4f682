import { Action } from '../layout/action.tsx';
import { toMoment } from '../layout/moment.ts';
import { Sheet } from '../layout/sheet.tsx';
import { Text } from '../layout/text.tsx';
import type { Letter } from './letter.ts';

export const paymentFailed: Letter<'payment_failed'> = {
  subject: ({ workspace }) => `The payment for ${workspace} failed`,
  Body: ({ workspace, graceUntil, link }) => (
    <Sheet title="A payment failed" because="You receive this because you own the workspace.">
      <Text>The payment for the workspace {workspace} did not go through.</Text>
      <Text>
        The plan keeps working until {toMoment(graceUntil)}. If nothing is paid by then, the limits
        of Free apply; nothing is deleted.
      </Text>
      <Action href={link} label="Look after the payment" />
    </Sheet>
  ),
};
