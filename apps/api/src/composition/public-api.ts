import { anonymousLimits, QuotaCounter, webBurst, type KeyDeps } from '@kamiyo/core/access';
import {
  channels,
  createAccessStore,
  createQuotaBus,
  createQuotaStore,
  createRequestStore,
  openListener,
  type Listener,
} from '@kamiyo/db';

import type { Env } from '../env.ts';
import { KeyAuthenticator } from '../auth/key-authenticator.ts';
import { createAddressLimit } from '../http/address-limit.ts';
import { RequestLimiter } from '../quota/request-limiter.ts';
import { createUsageReader } from '../quota/usage-reader.ts';
import { AnswerCache } from '../rest/answer-cache.ts';
import { RequestLog } from '../rest/request-log.ts';
import type { RestDeps } from '../rest/rest-deps.ts';
import { createOpenStreams, type OpenStreams } from '../rest/stream/register-stream.ts';
import type { Services } from '../trpc/context.ts';
import type { SessionDeps } from '../trpc/create-context.ts';
import { createChangeSignal } from './change-signal.ts';
import { openPeople, type PeopleEnv } from './people.ts';
import { createReview } from './review.ts';
import type { Runtime } from './runtime.ts';

/** How often what was collected is written. */
const flushMs = 2_000;
/** A lease that nobody used for this long is given back. */
const leaseIdleMs = 20_000;

/** The parts of the runtime that the public API is made of. */
export type PublicApiParts = Pick<
  Runtime,
  'billing' | 'database' | 'databaseUrl' | 'logger' | 'metrics' | 'secrets' | 'services'
> & {
  env: Pick<Env, 'ANONYMOUS_REQUESTS_PER_DAY' | 'ANSWER_CACHE_BYTES' | 'BURST_LIMITS'> & PeopleEnv;
};

export type PublicApi = {
  rest: RestDeps;
  sessions: SessionDeps;
  /** What making and revoking keys takes. */
  keys: KeyDeps;
  /** Ends every open stream and long poll; their clients come back by themselves. */
  stopStreams(): void;
  close(): Promise<void>;
};

/** Wires what the public REST API needs: keys, limits, prepared answers, the request log. */
export async function openPublicApi(runtime: PublicApiParts): Promise<PublicApi> {
  const { database, logger, env, metrics } = runtime;
  const { clock } = runtime.services;
  const listener = await openListener(runtime.databaseUrl, (error) => {
    logger.warn({ err: error }, 'announcements are not heard; reconnecting');
  });
  const isListening = () => listener.isListening();
  const quota = new QuotaCounter({
    store: createQuotaStore(database),
    bus: createQuotaBus(database, listener),
    clock,
  });
  const access = createAccessStore(database);
  const pepper = runtime.secrets.apiKeyPepper;
  const authenticator = new KeyAuthenticator({ access, clock, pepper, isListening });
  const cache = new AnswerCache({
    ...{ bytesMax: env.ANSWER_CACHE_BYTES, isListening },
    now: () => clock.now().getTime(),
  });
  const requestLog = new RequestLog(createRequestStore(database));
  const changes = createChangeSignal();
  const streams = createOpenStreams();
  forgetWhenTold(listener, { cache, changes, authenticator, streams });
  const flush = async () => {
    await Promise.all([requestLog.flush(), authenticator.flushUses(), quota.release(leaseIdleMs)]);
    metrics.cacheBytes.set(cache.bytes);
  };
  const timer = setInterval(() => {
    flush().catch((error: unknown) => {
      logger.warn({ err: error }, 'usage could not be written; trying again');
    });
  }, flushMs);
  const anonymous = { ...anonymousLimits, requestsPerDay: env.ANONYMOUS_REQUESTS_PER_DAY };
  const burst = env.BURST_LIMITS === 'on';
  const limiter = new RequestLimiter({ quota, clock, anonymous, burst });
  const addressLimit = burst ? createAddressLimit({ clock, limit: webBurst }) : null;
  const usage = createUsageReader({ quota, limiter, clock });
  const { billing } = runtime;
  const keys = { access, clock, pepper };
  const { sessions, ...people } = await openPeople({ ...runtime, clock, access });
  const review = createReview({ database, clock });
  const services: Services = {
    ...{ ...runtime.services, ...people, changes, usage, billing, keys, review },
  };
  return {
    rest: {
      ...{
        services,
        authenticator,
        limiter,
        addressLimit,
        cache,
        requestLog,
        metrics,
        logger,
        streams,
      },
      origins: sessions.origins,
    },
    ...{ keys, sessions },
    stopStreams: () => {
      streams.stop.abort();
      changes.end();
    },
    close: async () => {
      clearInterval(timer);
      await flush().catch(() => undefined);
      await quota.release().catch(() => undefined);
      await listener.close();
    },
  };
}

/** What is remembered is forgotten when another process changed it, or when that may be. */
function forgetWhenTold(
  listener: Listener,
  memory: {
    cache: AnswerCache;
    changes: ReturnType<typeof createChangeSignal>;
    authenticator: KeyAuthenticator;
    streams: OpenStreams;
  },
): void {
  const { cache, changes, authenticator, streams } = memory;
  const checkStreams = () => {
    for (const check of streams.checks) check();
  };
  listener.on(channels.changes, () => {
    cache.invalidate();
    changes.fire();
  });
  listener.on(channels.access, (payload) => {
    authenticator.forget(JSON.parse(payload) as { keyId?: string; workspaceId?: string });
    checkStreams();
  });
  listener.onGap(() => {
    cache.invalidate();
    changes.fire();
    authenticator.forget();
    checkStreams();
  });
}
