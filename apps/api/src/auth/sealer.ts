import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';

import type { Sealer } from '@kamiyo/core/accounts';

const ivLength = 12;
const tagLength = 16;

/** AES-256-GCM under the installation's key: what was changed or sealed elsewhere opens to null. */
export function createSealer(secret: string): Sealer {
  const key = createHash('sha256').update(`sealing:${secret}`).digest();
  return {
    seal: (text) => {
      const iv = randomBytes(ivLength);
      const cipher = createCipheriv('aes-256-gcm', key, iv);
      const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64url');
    },
    open: (sealed) => {
      const bytes = Buffer.from(sealed, 'base64url');
      if (bytes.length < ivLength + tagLength) return null;
      const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, ivLength), {
        authTagLength: tagLength,
      });
      decipher.setAuthTag(bytes.subarray(ivLength, ivLength + tagLength));
      try {
        const text = [decipher.update(bytes.subarray(ivLength + tagLength)), decipher.final()];
        return Buffer.concat(text).toString('utf8');
      } catch {
        return null;
      }
    },
  };
}
