import type { MailKind, MailMessage } from '@kamiyo/core/mail';
import { describe, expect, it } from 'vitest';

import { renderMail } from './render-mail.ts';

const at = '2026-06-01T12:00:00.000Z';
const link = 'https://kamiyo.example/verify?token=abc&next=%2Fdashboard';
const to = 'ada@example.org';
const name = 'Ada';

const messages: { [Kind in MailKind]: Extract<MailMessage, { kind: Kind }> } = {
  verify_email: { kind: 'verify_email', to, link, expiresAt: at },
  account_exists: { kind: 'account_exists', to, signInLink: link, resetLink: link },
  reset_password: { kind: 'reset_password', to, link, expiresAt: at },
  password_changed: { kind: 'password_changed', to, name, at, address: '192.0.2.1' },
  change_email: { kind: 'change_email', to, link, expiresAt: at },
  email_changed: { kind: 'email_changed', to, name, newEmail: 'new@example.org', at },
  second_factor_changed: { kind: 'second_factor_changed', to, name, enabled: true, at },
  invitation: {
    ...{ kind: 'invitation', to, inviter: name, workspace: 'Bridge', role: 'admin' },
    ...{ link, expiresAt: at },
  },
  account_deleted: { kind: 'account_deleted', to, name, at },
  payment_failed: { kind: 'payment_failed', to, workspace: 'Bridge', graceUntil: at, link },
  plan_changed: { kind: 'plan_changed', to, workspace: 'Bridge', before: 'Free', now: 'Pro', link },
  contact_request: {
    ...{ kind: 'contact_request', to, name, email: 'eve@example.org', company: 'Eve & Co' },
    ...{ message: 'How much?\nSoon.', at },
  },
};

describe('renderMail', () => {
  it.each(Object.values(messages))('writes $kind as text and as HTML', async (message) => {
    const { subject, html, text } = await renderMail(message);
    expect(subject.length).toBeGreaterThan(8);
    expect(html).toContain('<html');
    expect(text).not.toMatch(/<\w|undefined|\[object|Invalid Date/);
    if ('link' in message) {
      expect(html).toContain(link.replaceAll('&', '&amp;'));
      expect(text.split('\n')).toContain(link);
    }
  });

  it.each(Object.values(messages))('escapes whatever people typed in $kind', async (message) => {
    const evil = '"><script>alert(1)</script><img src=x onerror=y>';
    const typed = Object.fromEntries(
      Object.entries(message).map(([key, value]) =>
        ['kind', 'to', 'link', 'signInLink', 'resetLink', 'expiresAt', 'at', 'graceUntil'].includes(
          key,
        ) || typeof value !== 'string'
          ? [key, value]
          : [key, evil],
      ),
    ) as MailMessage;
    const { html } = await renderMail(typed);
    expect(html).not.toMatch(/<script|<img/);
  });

  it('keeps a subject on one line, whatever a workspace is called', async () => {
    const { subject } = await renderMail({
      ...messages.payment_failed,
      workspace: 'x\r\nBcc: all@example.org',
    });
    expect(subject).not.toMatch(/[\r\n]/);
  });

  it('refuses a link that is no web address', async () => {
    const script = { ...messages.verify_email, link: 'javascript:alert(1)' };
    await expect(renderMail(script)).rejects.toThrow('web address');
  });
});
