import type { Totp } from '@kamiyo/core/accounts';
import { Secret, TOTP } from 'otpauth';

const issuer = 'Kamiyo';
const secretBytes = 20;
const periodSeconds = 30;

/** Codes as every authenticator app makes them: SHA-1, six digits, thirty seconds. */
export const totp: Totp = {
  createSecret: () => new Secret({ size: secretBytes }).base32,
  uri: ({ secret, email }) => new TOTP({ issuer, label: email, secret }).toString(),
  findStep: ({ secret, code, now }) => {
    if (!/^\d{6}$/.test(code)) return null;
    const timestamp = now.getTime();
    const delta = new TOTP({ issuer, secret }).validate({ token: code, timestamp, window: 1 });
    return delta === null ? null : Math.floor(timestamp / 1_000 / periodSeconds) + delta;
  },
};
