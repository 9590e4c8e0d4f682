import type { MailKind, MailMessage } from '@kamiyo/core/mail';
import type { ReactElement } from 'react';

/** What one kind of letter says. */
export type Letter<Kind extends MailKind> = {
  subject(message: MessageOf<Kind>): string;
  Body(message: MessageOf<Kind>): ReactElement;
};

type MessageOf<Kind extends MailKind> = Extract<MailMessage, { kind: Kind }>;
