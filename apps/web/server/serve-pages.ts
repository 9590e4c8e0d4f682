import { randomBytes } from 'node:crypto';
import { fileURLToPath } from 'node:url';

import compress from '@fastify/compress';
import serveStatic from '@fastify/static';
import type { ServerBuild } from '@remix-run/node';
import type { FastifyInstance } from 'fastify';

import type { WebEnv } from './env.ts';
import { createRemixHandler } from './remix-handler.ts';
import { setSecurityHeaders } from './security-headers.ts';
import { sendPlainError } from './send-plain-error.ts';

const clientFolder = fileURLToPath(new URL('../build/client', import.meta.url));

/** Everything for people: the built files, and pages by Remix. */
export async function servePages(
  app: FastifyInstance,
  env: WebEnv,
  build: ServerBuild,
): Promise<void> {
  const nonces = new WeakMap<object, string>();
  app.addHook('onRequest', async (request, reply) => {
    const nonce = randomBytes(16).toString('base64');
    nonces.set(request, nonce);
    setSecurityHeaders(reply, nonce);
    void reply.header('x-request-id', request.id);
    return Promise.resolve();
  });
  app.setErrorHandler((error, request, reply) => {
    const { statusCode = 500 } = error as { statusCode?: number };
    if (statusCode >= 500) request.log.error({ err: error }, 'page failed');
    return sendPlainError(reply, statusCode);
  });
  await app.register(compress, { threshold: 1_024 });
  await registerFiles(app);
  // Remix reads request bodies itself.
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', (_request, _payload, done) => {
    done(null);
  });
  app.all(
    '/*',
    createRemixHandler(build, (request) => ({
      apiUrl: env.API_URL,
      publicUrl: env.PUBLIC_URL ?? `${request.protocol}://${request.host}`,
      nonce: nonces.get(request) ?? '',
      requestId: request.id,
      address: request.ip,
      logError: (error: unknown) => {
        request.log.error({ err: error }, 'page failed');
      },
    })),
  );
}

/** Files under `assets` carry a hash of their content in their names: they never change. */
async function registerFiles(app: FastifyInstance): Promise<void> {
  await app.register(serveStatic, {
    root: clientFolder,
    wildcard: false,
    cacheControl: false,
    setHeaders: (reply, path) => {
      void reply.header(
        'cache-control',
        path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'public, max-age=3600',
      );
    },
  });
}
