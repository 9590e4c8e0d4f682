import { createVerify } from 'node:crypto';

import { hashApiKey, isWellFormedApiKey, revokeKey, type KeyDeps } from '@kamiyo/core/access';
import { DomainError } from '@kamiyo/core/errors';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';

import type { PublishedKeys } from './published-keys.ts';

export type SecretScanningDeps = {
  keys: KeyDeps;
  /** What the reporter signs with. */
  published: PublishedKeys;
};

const bodyBytesMax = 1024 * 1024;
const reportsSchema = z
  .array(z.object({ token: z.string(), type: z.string(), url: z.string().nullish() }))
  .max(1_000);

/**
 * `POST /api/secret-scanning`: leaked keys in the form of GitHub's secret scanning partner program.
 * A report is believed when its signature fits one of the reporter's published keys; a leaked key
 * is revoked at once, on every process. Answers which tokens were ours.
 */
export function registerSecretScanning(app: FastifyInstance, deps: SecretScanningDeps): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => {
    done(null, body);
  });
  app.post('/api/secret-scanning', { bodyLimit: bodyBytesMax }, async (request) => {
    const body = request.body as Buffer;
    const { headers } = request;
    const signed = await isSigned(deps, {
      body,
      keyId: headerOf(headers['github-public-key-identifier']),
      signature: headerOf(headers['github-public-key-signature']),
    });
    if (!signed) throw new DomainError('signature.invalid');
    const reports = reportsSchema.safeParse(parseJson(body));
    if (!reports.success) throw new DomainError('request.invalid', { cause: reports.error });
    return Promise.all(
      reports.data.map(async ({ token, type, url }) => ({
        token_raw: token,
        token_type: type,
        label: (await revokeLeaked(deps.keys, token, url ?? null))
          ? 'true_positive'
          : 'false_positive',
      })),
    );
  });
}

async function revokeLeaked(keys: KeyDeps, token: string, url: string | null): Promise<boolean> {
  if (!isWellFormedApiKey(token)) return false;
  const key = await keys.access.findKeyByHash(hashApiKey(token, keys.pepper));
  if (key === null) return false;
  if (key.revokedAt === null) {
    const because = url === null ? 'leaked' : `leaked at ${url.slice(0, 500)}`;
    await revokeKey(keys, { id: key.id, workspaceId: null, because, actor: 'secret-scanning' });
  }
  return true;
}

async function isSigned(
  deps: SecretScanningDeps,
  input: { body: Buffer; keyId: string | null; signature: string | null },
): Promise<boolean> {
  if (input.keyId === null || input.signature === null) return false;
  const key = await deps.published.find(input.keyId);
  if (key === null) return false;
  try {
    return createVerify('sha256').update(input.body).verify(key, input.signature, 'base64');
  } catch {
    return false;
  }
}

function parseJson(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    return null;
  }
}

function headerOf(value: string | string[] | undefined): string | null {
  return typeof value === 'string' ? value : null;
}
