import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { SMTPServer } from 'smtp-server';
import { afterEach, describe, expect, it } from 'vitest';

import type { Envelope } from './mail-transport.ts';
import { createMailboxFolder } from './mailbox-folder.ts';
import { createSmtpTransport } from './smtp-transport.ts';

const envelope: Envelope = {
  ...{ kind: 'verify_email', from: 'Kamiyo <kamiyo@example.org>', to: 'ada@example.org' },
  ...{ subject: 'Hello – Ada', html: '<p>Hello</p>', text: 'Hello' },
};

const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

type Taken = { from: string; to: string[]; source: string; user: unknown };

async function startSmtp(refuse: (to: string) => boolean = () => false) {
  const taken: Taken[] = [];
  const server = new SMTPServer({
    ...{ authOptional: true, disabledCommands: ['STARTTLS'], allowInsecureAuth: true },
    onAuth: ({ username }, _session, done) => {
      done(null, { user: username });
    },
    onRcptTo: ({ address }, _session, done) => {
      done(refuse(address) ? new Error('No such mailbox') : null);
    },
    onData: (stream, session, done) => {
      let source = '';
      stream.on('data', (chunk: Buffer) => (source += chunk.toString()));
      stream.on('end', () => {
        const { mailFrom, rcptTo } = session.envelope;
        const from = mailFrom === false ? '' : mailFrom.address;
        taken.push({ from, to: rcptTo.map((row) => row.address), source, user: session.user });
        done();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closing.push(() => {
    server.close();
  });
  return { taken, port: (server.server.address() as AddressInfo).port };
}

function open(url: string) {
  const transport = createSmtpTransport(url);
  closing.push(() => {
    transport.close();
  });
  return transport;
}

describe('createSmtpTransport', () => {
  it('hands text and HTML to the server, signed in with what the address says', async () => {
    const { taken, port } = await startSmtp();
    await open(`smtp://kam%40iyo:s%3Acret@127.0.0.1:${String(port)}`).deliver(envelope);
    expect(taken).toMatchObject([
      { from: 'kamiyo@example.org', to: ['ada@example.org'], user: 'kam@iyo' },
    ]);
    expect(taken[0]?.source).toMatch(/multipart\/alternative/);
    expect(taken[0]?.source).toMatch(/To: ada@example\.org/);
  });

  it('rejects when the server does not take the letter', async () => {
    const { port } = await startSmtp(() => true);
    const smtp = open(`smtp://127.0.0.1:${String(port)}`);
    await expect(smtp.deliver(envelope)).rejects.toThrow();
  });

  it('rejects when nobody answers', async () => {
    await expect(open('smtp://127.0.0.1:1').deliver(envelope)).rejects.toThrow(/ECONNREFUSED/);
  });

  it('adds no recipient and no header for what stands in a subject or an address', async () => {
    const { taken, port } = await startSmtp();
    const smtp = open(`smtp://127.0.0.1:${String(port)}`);
    await smtp.deliver({ ...envelope, subject: 'x\r\nBcc: eve@example.org' });
    await smtp.deliver({ ...envelope, to: 'a@example.org, eve@example.org' }).catch(() => null);
    expect(taken.flatMap((row) => row.to)).not.toContain('eve@example.org');
    expect(taken[0]?.source).not.toMatch(/^Bcc:/m);
  });
});

describe('createMailboxFolder', () => {
  it('keeps each letter in three forms under its time, kind and address', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'kamiyo-mailbox-'));
    closing.push(() => {
      rmSync(folder, { recursive: true });
    });
    const now = () => new Date('2026-06-01T12:00:00.000Z');
    await createMailboxFolder({ folder: join(folder, 'box'), now }).deliver(envelope);
    const name = '2026-06-01T12-00-00-000Z-verify_email-ada@example.org';
    const files = readdirSync(join(folder, 'box')).sort();
    expect(files).toEqual([`${name}.eml`, `${name}.html`, `${name}.txt`]);
    const read = (ending: string) => readFileSync(join(folder, 'box', `${name}.${ending}`), 'utf8');
    expect(read('txt')).toBe('Subject: Hello – Ada\n\nHello\n');
    expect(read('html')).toBe('<p>Hello</p>');
    expect(read('eml')).toMatch(/^From: Kamiyo <kamiyo@example\.org>/m);
  });

  it('stays in its folder whatever the address says', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'kamiyo-mailbox-'));
    closing.push(() => {
      rmSync(folder, { recursive: true });
    });
    const box = createMailboxFolder({ folder, now: () => new Date(0) });
    await box.deliver({ ...envelope, to: '../../x/y@example.org' });
    expect(readdirSync(folder)).toHaveLength(3);
  });
});
