import { randomUUID } from 'node:crypto';

import type { ServerBuild } from '@remix-run/node';
import Fastify, { LogController, type FastifyInstance } from 'fastify';

import type { WebEnv } from './env.ts';
import { passOnToApi } from './pass-on.ts';
import { refuse } from './refuse.ts';
import { servePages } from './serve-pages.ts';

const requestIdPattern = /^[\w.:-]{8,80}$/;

/** The one public origin: pages by Remix, everything for programs by the api. */
export async function createWebServer(env: WebEnv, build: ServerBuild): Promise<FastifyInstance> {
  const app = Fastify({
    logger: { level: env.LOG_LEVEL, base: null, timestamp: isoTime },
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: env.TRUSTED_PROXIES,
    requestTimeout: 60_000,
    genReqId: (request) => {
      const given = request.headers['x-request-id'];
      return typeof given === 'string' && requestIdPattern.test(given) ? given : randomUUID();
    },
    // An address that is not even an address, before any route is looked for.
    frameworkErrors: (_error, request, reply) => {
      void refuse(request, reply, 400);
    },
  });
  app.setErrorHandler((error, request, reply) => {
    const { statusCode = 500 } = error as { statusCode?: number };
    if (statusCode >= 500) request.log.error({ err: error }, 'page failed');
    return refuse(request, reply, statusCode);
  });
  app.setNotFoundHandler((request, reply) => refuse(request, reply, 404));
  app.addHook('onResponse', async (request, reply) => {
    const { method, routeOptions } = request;
    const durationMs = Math.round(reply.elapsedTime * 10) / 10;
    const route = routeOptions.url ?? 'unmatched';
    request.log.info({ method, route, status: reply.statusCode, durationMs }, 'request');
    return Promise.resolve();
  });
  await passOnToApi(app, env.API_URL);
  await app.register((scope) => servePages(scope, env, build));
  return app;
}

function isoTime(): string {
  return `,"time":"${new Date().toISOString()}"`;
}
