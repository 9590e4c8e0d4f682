import { createServer as createHttpServer } from 'node:http';

import compress from '@fastify/compress';
import cors from '@fastify/cors';
import helmet from '@fastify/helmet';
import underPressure from '@fastify/under-pressure';
import { DomainError } from '@kamiyo/core/errors';
import { fastifyTRPCPlugin, type FastifyTRPCPluginOptions } from '@trpc/server/adapters/fastify';
import Fastify, { LogController, type FastifyInstance, type FastifyRequest } from 'fastify';

import { appRouter, type AppRouter } from '../procedures/app-router.ts';
import { createFastPath, type FastPath } from '../rest/fast-path.ts';
import { sendProblem } from '../rest/problem.ts';
import { registerRest } from '../rest/register-rest.ts';
import type { RestDeps } from '../rest/rest-deps.ts';
import { answerOfErrors } from '../trpc/answer-of-errors.ts';
import { createContext, type SessionDeps } from '../trpc/create-context.ts';
import { toDomainError } from '../trpc/to-domain-error.ts';
import { addressKey } from './address-key.ts';
import { refuseUnparsed } from './refuse-unparsed.ts';
import { requestIdOf } from './request-id.ts';
import {
  registerSecretScanning,
  type SecretScanningDeps,
} from './secret-scanning/register-secret-scanning.ts';
import { registerProbes, type ProbeOptions } from './register-probes.ts';
import { registerStripeEvents } from './stripe-events/register-stripe-events.ts';

export type ServerOptions = {
  rest: RestDeps;
  sessions: SessionDeps;
  secretScanning: SecretScanningDeps;
  probes: Omit<ProbeOptions, 'metrics'>;
  allowedOrigins: readonly string[];
  trustedProxies: readonly string[];
};

const bodyBytesMax = 256 * 1024;
const requestTimeoutMs = 30_000;
/** Above this the process sheds load before its answers become slow. */
const eventLoopDelayMsMax = 1_000;

/** The http server with all its doors, not yet listening. */
export async function createServer(options: ServerOptions): Promise<FastifyInstance> {
  const { rest } = options;
  let fastPath: FastPath = () => false;
  const app = Fastify({
    loggerInstance: rest.logger,
    serverFactory: (handler) =>
      createHttpServer({ requestTimeout: requestTimeoutMs }, (request, response) => {
        if (!fastPath(request, response)) handler(request, response);
      }),
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: [...options.trustedProxies],
    bodyLimit: bodyBytesMax,
    requestTimeout: requestTimeoutMs,
    routerOptions: { maxParamLength: 5_000 },
    genReqId: ({ headers }) => requestIdOf(headers),
    clientErrorHandler: refuseUnparsed,
    // An address that is not even an address, before any route is looked for.
    frameworkErrors: (error, request, reply) => {
      void sendProblem(request, reply, fromFastify(error) ?? toDomainError(error));
    },
  });
  await registerProtection(app, options);
  registerObservation(app, options);
  app.setErrorHandler((error, request, reply) => {
    const domain = fromFastify(error) ?? toDomainError(error);
    rest.metrics.errors.inc({ code: domain.code });
    return sendProblem(request, reply, domain);
  });
  app.setNotFoundHandler((request, reply) =>
    sendProblem(request, reply, new DomainError('route.not_found')),
  );
  registerProbes(app, { ...options.probes, metrics: rest.metrics });
  await app.register(async (scope) => {
    await scope.register(compress, { threshold: 1_024, encodings: ['gzip', 'identity'] });
    await scope.register(fastifyTRPCPlugin<AppRouter>, trpcOptions(options));
  });
  await app.register((scope, _options, done) => {
    registerRest(scope, rest);
    done();
  });
  await app.register((scope, _options, done) => {
    registerSecretScanning(scope, options.secretScanning);
    done();
  });
  await app.register((scope, _options, done) => {
    registerStripeEvents(scope, rest.services.billing);
    done();
  });
  await app.ready();
  fastPath = createFastPath(rest, await readConstantHeaders(app));
  return app;
}

/** What the ordinary path sets on every answer, read off one, so that it stands in one place. */
async function readConstantHeaders(app: FastifyInstance): Promise<Record<string, string>> {
  const { headers } = await app.inject('/api/live');
  const varying = new Set([
    ...['cache-control', 'content-length', 'content-type', 'date', 'vary', 'connection'],
    // The second only matters to a browser on another origin, which the ordinary path answers.
    ...['x-request-id', 'access-control-expose-headers'],
  ]);
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      typeof value === 'string' && !varying.has(name) ? [[name, value]] : [],
    ),
  );
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
    // These speak to documents and old browsers; nothing here is a document.
    ...{ crossOriginOpenerPolicy: false, originAgentCluster: false, xXssProtection: false },
    ...{ dnsPrefetchControl: false, ieNoOpen: false, permittedCrossDomainPolicies: false },
  });
  await app.register(cors, {
    origin: [...options.allowedOrigins],
    methods: ['GET', 'HEAD', 'POST'],
    exposedHeaders: [
      ...['ETag', 'Link', 'Retry-After', 'X-Request-Id', 'RateLimit', 'RateLimit-Policy'],
      ...['X-RateLimit-Limit', 'X-RateLimit-Remaining', 'X-RateLimit-Reset'],
    ],
    maxAge: 600,
    // An OPTIONS request that no browser made is answered like any other.
    strictPreflight: false,
  });
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
    const workspaceId = workspaceOf(request);
    options.rest.metrics.httpDuration.observe(
      { method: request.method, route, status },
      elapsedTime / 1_000,
    );
    const durationMs = Math.round(elapsedTime * 10) / 10;
    request.log.info(
      { method: request.method, route, status, durationMs, ...workspaceId },
      'request',
    );
    return Promise.resolve();
  });
}

function workspaceOf(request: FastifyRequest): { workspaceId?: string } {
  const principal = request.principal as FastifyRequest['principal'] | undefined;
  return principal?.kind === 'key' ? { workspaceId: principal.workspaceId } : {};
}

function trpcOptions(
  options: ServerOptions,
): FastifyTRPCPluginOptions<AppRouter> & { prefix: string } {
  return {
    prefix: '/trpc',
    trpcOptions: {
      router: appRouter,
      createContext: ({ req, res }) => {
        const { rest, sessions } = options;
        rest.addressLimit?.pass(addressKey(req.ip));
        return createContext({ services: rest.services, sessions }, { req, res });
      },
      maxBatchSize: 20,
      responseMeta: answerOfErrors,
      onError: ({ error, req, path }) => {
        const domain = toDomainError(error);
        options.rest.metrics.errors.inc({ code: domain.code });
        const line = { code: domain.code, path };
        if (domain.code === 'internal') req.log.error({ ...line, err: error }, 'procedure failed');
        else req.log.info(line, 'procedure refused');
      },
    },
  };
}

/** Errors that Fastify itself and its plugins make before a handler runs. */
function fromFastify(error: unknown): DomainError | null {
  const { code, statusCode } = error as { code?: string; statusCode?: number };
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE') return new DomainError('request.too_large');
  if (code?.startsWith('FST_') !== true) return null;
  return statusCode !== undefined && statusCode < 500
    ? new DomainError('request.invalid', { cause: error })
    : null;
}
