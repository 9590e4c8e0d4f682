export { renderMail } from './render-mail.ts';
export type { RenderedMail } from './rendered-mail.ts';
export type { Envelope, MailTransport } from './transports/mail-transport.ts';
export { createMailboxFolder } from './transports/mailbox-folder.ts';
export { createSmtpTransport } from './transports/smtp-transport.ts';
