import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { createTransport } from 'nodemailer';

import type { MailTransport } from './mail-transport.ts';

/**
 * A folder instead of a mail server, for machines that have none: each letter becomes
 * `<time>-<kind>-<to>.eml`, `.html` and `.txt`. The `.txt` appears last, and complete.
 */
export function createMailboxFolder(options: { folder: string; now: () => Date }): MailTransport {
  const composer = createTransport({ streamTransport: true, buffer: true, newline: 'unix' });
  return {
    deliver: async (envelope) => {
      const { from, to, subject, html, text } = envelope;
      const mail = { from, to: { name: '', address: to }, subject, html, text };
      const { message } = await composer.sendMail(mail);
      await mkdir(options.folder, { recursive: true, mode: 0o700 });
      const name = fileNameOf(envelope, options.now());
      const contents = { eml: message as Buffer, html, txt: `Subject: ${subject}\n\n${text}\n` };
      for (const [ending, content] of Object.entries(contents)) {
        const part = join(options.folder, `.${name}.${ending}`);
        await writeFile(part, content, { mode: 0o600 });
        await rename(part, join(options.folder, `${name}.${ending}`));
      }
    },
    close: () => undefined,
  };
}

function fileNameOf({ kind, to }: { kind: string; to: string }, now: Date): string {
  const time = now.toISOString().replace(/[:.]/g, '-');
  // A dot that leads would hide the file, a slash would leave the folder.
  const address = to.replace(/[^\w@.+-]/g, '_').replace(/^\.+/, '');
  return `${time}-${kind}-${address}`.slice(0, 200);
}
