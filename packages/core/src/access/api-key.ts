import { createHmac, randomInt } from 'node:crypto';
import { crc32 } from 'node:zlib';

/**
 * `kmy_`, 30 characters of base 62 (178 bits of chance), and 6 characters of base 62 that hold the
 * CRC-32 of everything before. The checksum tells a mistyped or cut-off key from a real one without
 * asking the database, and lets scanners recognise leaked keys.
 */
const keyPrefix = 'kmy_';
const secretLength = 30;
const checksumLength = 6;
const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const keyPattern = /^kmy_[0-9A-Za-z]{36}$/;

/** A fresh key. It is shown once and never stored. */
export function createApiKey(): string {
  let body = keyPrefix;
  for (let index = 0; index < secretLength; index += 1) body += alphabet.charAt(randomInt(62));
  return body + checksumOf(body);
}

/** Whether the text has the form of a key and its checksum holds. Touches nothing outside. */
export function isWellFormedApiKey(text: string): boolean {
  if (!keyPattern.test(text)) return false;
  return text.slice(-checksumLength) === checksumOf(text.slice(0, -checksumLength));
}

/** What is stored of a key: its HMAC-SHA-256 under the server's pepper, in base64url. */
export function hashApiKey(key: string, pepper: string): string {
  return createHmac('sha256', pepper).update(key).digest('base64url');
}

/** What may be shown of a key for ever: enough to recognise it, too little to guess it. */
export function maskApiKey(key: string): { prefix: string; lastFour: string } {
  return { prefix: key.slice(0, keyPrefix.length + 4), lastFour: key.slice(-4) };
}

function checksumOf(body: string): string {
  let value = crc32(body);
  let text = '';
  for (let index = 0; index < checksumLength; index += 1) {
    text = alphabet.charAt(value % 62) + text;
    value = Math.floor(value / 62);
  }
  return text;
}
