import { randomBytes, randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';

import compress from '@fastify/compress';
import proxy from '@fastify/http-proxy';
import serveStatic from '@fastify/static';
import type { ServerBuild } from '@remix-run/node';
import Fastify, { type FastifyInstance, type FastifyReply } from 'fastify';

import type { WebEnv } from './env.ts';
import { createRemixHandler } from './remix-handler.ts';

/** What the web server passes on to the api, so that a browser sees one origin. */
const passedOn = ['/trpc', '/v1', '/api', '/feeds', '/openapi.json'];
const clientFolder = fileURLToPath(new URL('../build/client', import.meta.url));
const requestIdPattern = /^[\w.:-]{8,80}$/;

/** The one public origin: pages by Remix, everything for programs by the api. */
export async function createWebServer(env: WebEnv, build: ServerBuild): Promise<FastifyInstance> {
  const app = Fastify({
    logger: { level: env.LOG_LEVEL, base: null, timestamp: isoTime },
    disableRequestLogging: true,
    trustProxy: env.TRUSTED_PROXIES,
    requestTimeout: 60_000,
    genReqId: (request) => {
      const given = request.headers['x-request-id'];
      return typeof given === 'string' && requestIdPattern.test(given) ? given : randomUUID();
    },
  });
  app.addHook('onResponse', async (request, reply) => {
    const { method, routeOptions } = request;
    const durationMs = Math.round(reply.elapsedTime * 10) / 10;
    const route = routeOptions.url ?? 'unmatched';
    request.log.info({ method, route, status: reply.statusCode, durationMs }, 'request');
    return Promise.resolve();
  });
  for (const prefix of passedOn) {
    await app.register(proxy, {
      upstream: env.API_URL,
      prefix,
      rewritePrefix: prefix,
      proxyPayloads: true,
      replyOptions: {
        rewriteRequestHeaders: (request, headers) => ({
          ...headers,
          'x-request-id': request.id,
          'x-forwarded-for': request.ip,
        }),
        onError: (reply, { error }) => {
          reply.log.error({ err: error }, 'api unreachable');
          void sendUnavailable(reply as FastifyReply);
        },
      },
    });
  }
  await app.register((scope) => registerPages(scope, env, build));
  return app;
}

async function registerPages(
  app: FastifyInstance,
  env: WebEnv,
  build: ServerBuild,
): Promise<void> {
  await app.register(compress, { threshold: 1_024 });
  await app.register(serveStatic, {
    root: clientFolder,
    wildcard: false,
    cacheControl: false,
    setHeaders: (reply, path) => {
      void reply.setHeader(
        'cache-control',
        path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'public, max-age=3600',
      );
    },
  });
  // Remix reads request bodies itself.
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', (_request, _payload, done) => {
    done(null);
  });
  const nonces = new WeakMap<object, string>();
  app.addHook('onRequest', async (request, reply) => {
    const nonce = randomBytes(16).toString('base64');
    nonces.set(request, nonce);
    setSecurityHeaders(reply, nonce);
    void reply.header('x-request-id', request.id);
    return Promise.resolve();
  });
  app.all(
    '/*',
    createRemixHandler(build, (request) => ({
      apiUrl: env.API_URL,
      publicUrl: env.PUBLIC_URL ?? `${request.protocol}://${request.host}`,
      nonce: nonces.get(request) ?? '',
      requestId: request.id,
      address: request.ip,
    })),
  );
}

function setSecurityHeaders(reply: FastifyReply, nonce: string): void {
  void reply.headers({
    'content-security-policy': [
      "default-src 'self'",
      `script-src 'self' 'nonce-${nonce}'`,
      "style-src 'self' 'unsafe-inline'",
      "img-src 'self' data:",
      "font-src 'self'",
      "connect-src 'self'",
      "object-src 'none'",
      "base-uri 'none'",
      "form-action 'self'",
      "frame-ancestors 'none'",
    ].join('; '),
    'strict-transport-security': 'max-age=31536000; includeSubDomains',
    'x-frame-options': 'DENY',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'strict-origin-when-cross-origin',
    'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=()',
    'cross-origin-opener-policy': 'same-origin',
  });
}

/** The api is away: programs get the problem document that the api would give. */
function sendUnavailable(reply: FastifyReply): FastifyReply {
  return reply
    .code(503)
    .header('retry-after', '5')
    .type('application/problem+json')
    .send(
      JSON.stringify({
        type: '/docs/errors/service.unavailable',
        title: 'The api does not answer',
        status: 503,
        detail: 'Nothing was lost. Try again after the time in `Retry-After`.',
        instance: reply.request.url.split('?')[0],
        code: 'service.unavailable',
        requestId: reply.request.id,
      }),
    );
}

function isoTime(): string {
  return `,"time":"${new Date().toISOString()}"`;
}
