import type { FastifyBaseLogger } from 'fastify';

import type { OriginRules } from '../auth/assert-same-origin.ts';
import type { KeyAuthenticator } from '../auth/key-authenticator.ts';
import type { AddressLimit } from '../http/address-limit.ts';
import type { Metrics } from '../http/metrics.ts';
import type { RequestLimiter } from '../quota/request-limiter.ts';
import type { Services } from '../trpc/context.ts';
import type { AnswerCache } from './answer-cache.ts';
import type { RequestLog } from './request-log.ts';
import type { OpenStreams } from './stream/register-stream.ts';

/** What the public API needs beside the services of the procedures. */
export type RestDeps = {
  services: Services;
  authenticator: KeyAuthenticator;
  limiter: RequestLimiter;
  /** For the door of the web app, which has no quota; null when bursts are not limited. */
  addressLimit: AddressLimit | null;
  cache: AnswerCache;
  requestLog: RequestLog;
  metrics: Metrics;
  logger: FastifyBaseLogger;
  streams: OpenStreams;
  /** How visitors reach the web server, and whose pages may send something here. */
  origins: OriginRules;
};
