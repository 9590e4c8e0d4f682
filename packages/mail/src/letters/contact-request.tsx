import { Facts } from '../layout/facts.tsx';
import { toMoment } from '../layout/moment.ts';
import { Sheet } from '../layout/sheet.tsx';
import type { Letter } from './letter.ts';

export const contactRequest: Letter<'contact_request'> = {
  subject: ({ company }) => `Enterprise: ${company} asks`,
  Body: ({ name, email, company, message, at }) => (
    <Sheet
      title="Someone asks for Enterprise"
      because="You receive this because you operate this Kamiyo. Answer to the address above."
    >
      <Facts
        rows={[
          ['Name', name],
          ['Company', company],
          ['E-mail', email],
          ['When', toMoment(at)],
          ['Message', message],
        ]}
      />
    </Sheet>
  ),
};
