export type { Mailer, MailKind, MailMessage } from './mail-message.ts';
