import type { MailKind, MailMessage } from '@kamiyo/core/mail';
import { render, toPlainText } from '@react-email/render';

import type { Letter } from './letters/letter.ts';
import { letters } from './letters/letters.ts';
import type { RenderedMail } from './rendered-mail.ts';

const subjectLengthMax = 150;

/** Writes a letter as text and HTML. Whatever people typed is escaped; the subject is one line. */
export async function renderMail(message: MailMessage): Promise<RenderedMail> {
  const letter = letters[message.kind] as Letter<MailKind>;
  const html = await render(letter.Body(message));
  const text = toPlainText(html, {
    wordwrap: false,
    selectors: [
      { selector: 'h1', options: { uppercase: false } },
      { selector: 'a', options: { linkBrackets: false, hideLinkHrefIfSameAsText: true } },
      { selector: 'table', format: 'dataTable', options: { uppercaseHeaderCells: false } },
    ],
  });
  return { subject: toSubject(letter.subject(message)), html, text };
}

function toSubject(text: string): string {
  // A line break would begin another header.
  const line = text.replace(/[\u0000-\u001f\u007f\u2028\u2029]+/g, ' ').trim();
  return line.length > subjectLengthMax ? `${line.slice(0, subjectLengthMax - 1)}…` : line;
}
