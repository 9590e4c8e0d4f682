import { randomBytes } from 'node:crypto';
import { fileURLToPath } from 'node:url';

import compress from '@fastify/compress';
import serveStatic from '@fastify/static';
import type { ServerBuild } from '@remix-run/node';
import type { FastifyInstance, FastifyRequest } from 'fastify';

import type { WebEnv } from './env.ts';
import { refuseCrossSite } from './refuse-cross-site.ts';
import { createRemixHandler } from './remix-handler.ts';
import { setSecurityHeaders } from './security-headers.ts';
import { createVisitorCookies } from './visitor-cookies.ts';

const clientFolder = fileURLToPath(new URL('../build/client', import.meta.url));

/** Everything for people: the built files, and pages by Remix. */
export async function servePages(
  app: FastifyInstance,
  env: WebEnv,
  build: ServerBuild,
): Promise<void> {
  await app.register(serveFiles);
  await app.register((scope) => serveRoutes(scope, env, build));
}

/** Files under `assets` carry a hash of their content in their names: they never change. */
async function serveFiles(app: FastifyInstance): Promise<void> {
  await app.register(serveStatic, {
    ...{ root: clientFolder, wildcard: false, preCompressed: true, cacheControl: false },
    setHeaders: (reply, path) => {
      const isHashed = path.includes('/assets/');
      void reply.headers({
        'cache-control': isHashed ? 'public, max-age=31536000, immutable' : 'public, max-age=3600',
        'x-content-type-options': 'nosniff',
      });
    },
  });
}

async function serveRoutes(app: FastifyInstance, env: WebEnv, build: ServerBuild): Promise<void> {
  const nonces = new WeakMap<object, string>();
  app.addHook('onRequest', async (request, reply) => {
    const nonce = randomBytes(16).toString('base64');
    nonces.set(request, nonce);
    setSecurityHeaders(reply, nonce, env.STRIPE_API_URL);
    void reply.header('x-request-id', request.id);
    return refuseCrossSite(request, reply, publicUrlOf(env, request)) ?? Promise.resolve();
  });
  await app.register(compress, { threshold: 1_024 });
  // Remix reads request bodies itself.
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', (_request, _payload, done) => {
    done(null);
  });
  app.all(
    '/*',
    createRemixHandler(build, (request) => ({
      apiUrl: env.API_URL,
      publicUrl: publicUrlOf(env, request),
      nonce: nonces.get(request) ?? '',
      requestId: request.id,
      address: request.ip,
      userAgent: request.headers['user-agent'] ?? '',
      cookies: createVisitorCookies(request.headers.cookie ?? ''),
      logError: (error: unknown) => {
        request.log.error({ err: error }, 'page failed');
      },
    })),
  );
}

/** How visitors reach the site, without a slash at the end. */
function publicUrlOf(env: WebEnv, request: FastifyRequest): string {
  return env.PUBLIC_URL?.replace(/\/$/, '') ?? `${request.protocol}://${request.host}`;
}
