import { randomUUID } from 'node:crypto';

import compress from '@fastify/compress';
import cors from '@fastify/cors';
import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import underPressure from '@fastify/under-pressure';
import { DomainError } from '@kamiyo/core/errors';
import { fastifyTRPCPlugin, type FastifyTRPCPluginOptions } from '@trpc/server/adapters/fastify';
import Fastify, { LogController, type FastifyBaseLogger, type FastifyInstance } from 'fastify';

import { appRouter, type AppRouter } from '../procedures/app-router.ts';
import { sendProblem } from '../rest/problem.ts';
import { registerRest } from '../rest/register-rest.ts';
import type { Services } from '../trpc/context.ts';
import { toDomainError } from '../trpc/to-domain-error.ts';
import { addressKey } from './address-key.ts';
import type { Metrics } from './metrics.ts';
import { registerProbes, type ProbeOptions } from './register-probes.ts';

export type ServerOptions = {
  services: Services;
  logger: FastifyBaseLogger;
  metrics: Metrics;
  probes: Omit<ProbeOptions, 'metrics'>;
  allowedOrigins: readonly string[];
  trustedProxies: readonly string[];
  anonymousRequestsPerMinute: number;
};

const bodyBytesMax = 256 * 1024;
const requestTimeoutMs = 30_000;
/** Above this the process sheds load before its answers become slow. */
const eventLoopDelayMsMax = 1_000;
const requestIdPattern = /^[\w.:-]{8,80}$/;

/** The http server with all its doors, not yet listening. */
export async function createServer(options: ServerOptions): Promise<FastifyInstance> {
  const app = Fastify({
    loggerInstance: options.logger,
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: [...options.trustedProxies],
    bodyLimit: bodyBytesMax,
    requestTimeout: requestTimeoutMs,
    routerOptions: { maxParamLength: 5_000 },
    genReqId: (request) => {
      const given = request.headers['x-request-id'];
      return typeof given === 'string' && requestIdPattern.test(given) ? given : randomUUID();
    },
  });
  await registerProtection(app, options);
  registerObservation(app, options);
  app.setErrorHandler((error, request, reply) => {
    const domain = fromFastify(error) ?? toDomainError(error);
    options.metrics.errors.inc({ code: domain.code });
    return sendProblem(request, reply, domain);
  });
  app.setNotFoundHandler((request, reply) =>
    sendProblem(request, reply, new DomainError('route.not_found')),
  );
  registerProbes(app, { ...options.probes, metrics: options.metrics });
  await app.register(fastifyTRPCPlugin<AppRouter>, trpcOptions(options));
  await app.register(async (scope) => {
    await scope.register(rateLimit, {
      max: options.anonymousRequestsPerMinute,
      timeWindow: 60_000,
      keyGenerator: (request) => addressKey(request.ip),
      errorResponseBuilder: (_request, context) =>
        new DomainError('rate.limited', { retryAfterSeconds: Math.ceil(context.ttl / 1_000) }),
    });
    registerRest(scope, options.services);
  });
  return app;
}

async function registerProtection(app: FastifyInstance, options: ServerOptions): Promise<void> {
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] },
    },
    frameguard: { action: 'deny' },
    referrerPolicy: { policy: 'no-referrer' },
    crossOriginResourcePolicy: { policy: 'cross-origin' },
  });
  await app.register(cors, {
    origin: [...options.allowedOrigins],
    methods: ['GET', 'HEAD', 'POST'],
    exposedHeaders: ['ETag', 'Link', 'Retry-After', 'X-Request-Id'],
    maxAge: 600,
  });
  await app.register(compress, { threshold: 1_024, encodings: ['gzip', 'identity'] });
  await app.register(underPressure, {
    maxEventLoopDelay: eventLoopDelayMsMax,
    pressureHandler: () => {
      throw new DomainError('service.overloaded', { retryAfterSeconds: 5 });
    },
  });
}

/** One log line and one observation a request, whatever became of it. */
function registerObservation(app: FastifyInstance, options: ServerOptions): void {
  app.addHook('onRequest', async (request, reply) => {
    void reply.header('x-request-id', request.id);
    return Promise.resolve();
  });
  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'unmatched';
    const { statusCode: status, elapsedTime } = reply;
    options.metrics.httpDuration.observe(
      { method: request.method, route, status },
      elapsedTime / 1_000,
    );
    const durationMs = Math.round(elapsedTime * 10) / 10;
    request.log.info({ method: request.method, route, status, durationMs }, 'request');
    return Promise.resolve();
  });
}

function trpcOptions(
  options: ServerOptions,
): FastifyTRPCPluginOptions<AppRouter> & { prefix: string } {
  return {
    prefix: '/trpc',
    trpcOptions: {
      router: appRouter,
      createContext: ({ req }) => ({ ...options.services, requestId: req.id }),
      maxBatchSize: 20,
      onError: ({ error, req, path }) => {
        const domain = toDomainError(error);
        options.metrics.errors.inc({ code: domain.code });
        const line = { code: domain.code, path };
        if (domain.code === 'internal') req.log.error({ ...line, err: error }, 'procedure failed');
        else req.log.info(line, 'procedure refused');
      },
    },
  };
}

/** Errors that Fastify itself makes before a handler runs. */
function fromFastify(error: unknown): DomainError | null {
  const { code, statusCode } = error as { code?: string; statusCode?: number };
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE') return new DomainError('request.too_large');
  if (code?.startsWith('FST_ERR_') !== true) return null;
  return statusCode !== undefined && statusCode < 500
    ? new DomainError('request.invalid', { cause: error })
    : null;
}
