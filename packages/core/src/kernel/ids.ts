import { createHash, randomBytes } from 'node:crypto';

import { idAlphabet, idBodyLength, idPrefixes, type IdKind } from './id-kinds.ts';

/** A fresh random id of the given kind (100 bits). */
export function createId(kind: IdKind): string {
  return `${idPrefixes[kind]}_${encode(randomBytes(13))}`;
}

/**
 * The id that a seed always gives: the same report gets the same id on every installation.
 * Not secret: whoever knows the seed knows the id.
 */
export function deriveId(kind: IdKind, seed: string): string {
  const digest = createHash('sha256').update(`${kind}:${seed}`).digest();
  return `${idPrefixes[kind]}_${encode(digest)}`;
}

function encode(bytes: Uint8Array): string {
  let body = '';
  let buffer = 0;
  let bits = 0;
  for (const byte of bytes) {
    buffer = ((buffer << 8) | byte) & 0xffff;
    bits += 8;
    while (bits >= 5 && body.length < idBodyLength) {
      bits -= 5;
      body += idAlphabet.charAt((buffer >> bits) & 31);
    }
  }
  return body;
}
