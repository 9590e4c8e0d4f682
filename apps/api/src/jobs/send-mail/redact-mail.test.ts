import { describe, expect, it } from 'vitest';

import { redactMail } from './redact-mail.ts';

describe('redactMail', () => {
  it('keeps the domain of an address and nothing of the person', () => {
    expect(redactMail('550 <ada.l@mail.example.org>: no such user')).toBe(
      '550 <…@mail.example.org>: no such user',
    );
  });

  it('keeps no token of a link', () => {
    expect(redactMail('at https://k.example/verify?token=s3cret-s3cret#x end')).toBe(
      'at https://k.example/verify?… end',
    );
  });
});
