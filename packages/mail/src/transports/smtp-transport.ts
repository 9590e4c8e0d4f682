import { createTransport } from 'nodemailer';

import type { MailTransport } from './mail-transport.ts';

const connectTimeoutMs = 10_000;
const idleTimeoutMs = 30_000;

/**
 * Hands letters to an SMTP server, e.g. `smtps://user:password@mail.example.org`. Connections are
 * kept for a while. A letter is delivered when the server took it.
 */
export function createSmtpTransport(url: string): MailTransport {
  const { hostname, port, protocol, username, password } = new URL(url);
  const secure = protocol === 'smtps:';
  const smtp = createTransport({
    ...{ pool: true, host: hostname, secure },
    port: port === '' ? (secure ? 465 : 587) : Number(port),
    ...(username === ''
      ? {}
      : { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } }),
    connectionTimeout: connectTimeoutMs,
    greetingTimeout: connectTimeoutMs,
    socketTimeout: idleTimeoutMs,
    // What people typed must never be read as the name of a file or an address.
    ...{ disableFileAccess: true, disableUrlAccess: true },
  });
  return {
    deliver: async ({ from, to, subject, html, text }) => {
      await smtp.sendMail({ from, to: { name: '', address: to }, subject, html, text });
    },
    close: () => {
      smtp.close();
    },
  };
}
