import type { KeyDeps } from '@kamiyo/core/access';
import type { PaymentProvider } from '@kamiyo/core/billing';
import { ingestPayload, type IngestResult, type IngestDeps } from '@kamiyo/core/ingestion';
import type { Clock } from '@kamiyo/core/kernel';
import type { Mailer, MailMessage } from '@kamiyo/core/mail';
import type { ReportDraft } from '@kamiyo/core/reports';
import {
  createExploitReader,
  createIngestionStore,
  createSourceReader,
  createStatsReader,
} from '@kamiyo/db';
import { createTestDatabase, type TestDatabase } from '@kamiyo/db/testing';
import type { FastifyInstance } from 'fastify';
import { pino } from 'pino';

import { createBilling } from '../composition/billing.ts';
import { createOutboundService } from '../composition/outbound.ts';
import { openPublicApi, type PublicApiParts } from '../composition/public-api.ts';
import { createServer, type ServerOptions } from '../http/create-server.ts';
import { createPublishedKeys, type PublishedKeys } from '../http/secret-scanning/published-keys.ts';
import { createMetrics } from '../http/metrics.ts';
import type { RestDeps } from '../rest/rest-deps.ts';
import type { DataServices } from '../trpc/context.ts';

export type TestApi = {
  app: FastifyInstance;
  database: TestDatabase;
  services: DataServices;
  rest: RestDeps;
  /** Every letter that was written, in order. */
  letters: MailMessage[];
  /** What making and revoking keys takes. */
  keys: KeyDeps;
  ingest: IngestDeps;
  /** Moves the clock that everything reads. */
  setNow(instant: string): void;
  /** Ingests drafts as the whole list of a source. */
  publish(source: string, drafts: readonly ReportDraft[]): Promise<IngestResult>;
  get(url: string, headers?: Record<string, string>): Promise<TestAnswer>;
  close(): Promise<void>;
};

type TestAnswer = {
  status: number;
  headers: Record<string, string | string[] | number | undefined>;
  body: string;
  json(): unknown;
};

export type TestApiOptions = {
  anonymousRequestsPerDay?: number;
  allowedOrigins?: string[];
  burst?: 'on' | 'off';
  publicKeysUrl?: string;
  /** Whoever takes the money; left out: billing is not configured. */
  payments?: (clock: Clock) => PaymentProvider | null;
  publicUrl?: string;
  /** A local server that plays GitHub. */
  github?: { clientId: string; clientSecret: string; url: string };
  operatorEmail?: string;
  /** Another process over the same database. */
  beside?: TestApi;
};

/** The real server over a real database of its own, with a clock that a test sets. */
export async function createTestApi(
  postgresServerUrl: string,
  options: TestApiOptions = {},
): Promise<TestApi> {
  const database = options.beside?.database ?? (await createTestDatabase(postgresServerUrl));
  let now = new Date('2026-06-01T12:00:00.000Z');
  const clock = { now: () => new Date(now) };
  const services: DataServices = {
    clock,
    exploits: createExploitReader(database),
    stats: createStatsReader(database.prisma),
    sources: createSourceReader(database.prisma),
    sourceUrls: {},
  };
  const ingest: IngestDeps = {
    store: createIngestionStore(database),
    clock,
    lossUsdMax: 5_000_000_000,
  };
  const letters: MailMessage[] = [];
  const billingParts = createBilling({
    ...{ database, clock, payments: options.payments?.(clock) ?? null },
    env: {
      ...{ HOST: '127.0.0.1', PORT: 3000, PUBLIC_URL: undefined },
      OPERATOR_EMAIL: options.operatorEmail,
    },
  });
  const billing = { ...billingParts, mailer: collectLetters(letters) };
  const publicApi = await openPublicApi({
    ...{ database, databaseUrl: database.url, services, billing },
    logger: pino({ level: 'silent' }),
    metrics: createMetrics({ processFigures: false }),
    ...{ secrets, env: envOf(options) },
  });
  const app = await createServer({
    ...{ rest: publicApi.rest, sessions: publicApi.sessions },
    secretScanning: {
      keys: publicApi.keys,
      published: publishedKeysOf(options, clock),
    },
    allowedOrigins: options.allowedOrigins ?? [],
    trustedProxies: ['127.0.0.1'],
    probes: quietProbes(database, clock),
  });
  return {
    ...{ app, database, services, ingest, letters, rest: publicApi.rest },
    keys: publicApi.keys,
    setNow: (instant) => {
      now = new Date(instant);
    },
    publish: (source, drafts) =>
      ingestPayload(ingest, {
        ...{ source, trigger: 'file', pages: [JSON.stringify(drafts)] },
        parse: () => ({
          rows: drafts.length,
          drafts: drafts.map((draft, rowIndex) => ({ rowIndex, draft })),
          rejected: [],
          coverage: 'snapshot',
          warnings: [],
        }),
      }),
    get: async (url, headers = {}) => {
      const answer = await app.inject({ method: 'GET', url, headers });
      return {
        status: answer.statusCode,
        headers: answer.headers,
        body: answer.body,
        json: () => answer.json<unknown>(),
      };
    },
    close: async () => {
      publicApi.stopStreams();
      await app.close();
      await publicApi.close();
      if (options.beside === undefined) await database.close();
    },
  };
}

const secrets = {
  apiKeyPepper: 'a pepper that only tests know',
  sealingKey: 'a sealing key that only tests know',
};

function envOf(options: TestApiOptions): PublicApiParts['env'] {
  const { github } = options;
  return {
    ANONYMOUS_REQUESTS_PER_DAY: options.anonymousRequestsPerDay ?? 1_000_000,
    ANSWER_CACHE_BYTES: 8 * 1024 * 1024,
    BURST_LIMITS: options.burst ?? 'off',
    ALLOWED_ORIGINS: options.allowedOrigins ?? [],
    PORT: 3000,
    PUBLIC_URL: options.publicUrl,
    GITHUB_CLIENT_ID: github?.clientId,
    GITHUB_CLIENT_SECRET: github?.clientSecret,
    GITHUB_SITE_URL: github?.url ?? 'http://127.0.0.1:1',
    GITHUB_API_URL: github?.url ?? 'http://127.0.0.1:1',
  };
}

function publishedKeysOf({ publicKeysUrl }: TestApiOptions, clock: Clock): PublishedKeys {
  const outbound = createOutboundService({ fetch, clock, random: Math.random });
  return createPublishedKeys({ outbound, clock, url: publicKeysUrl ?? 'http://127.0.0.1:1/' });
}

/** Letters are looked at, not queued. */
function collectLetters(letters: MailMessage[]): Mailer {
  return {
    send: (letter) => {
      letters.push(letter);
      return Promise.resolve();
    },
  };
}

/** Probes of a process that is well. */
function quietProbes(database: TestDatabase, clock: Clock): ServerOptions['probes'] {
  return {
    metricsToken: undefined,
    isShuttingDown: () => false,
    observe: () => undefined,
    probes: {
      now: () => clock.now(),
      pingDatabase: async () => {
        await database.pool.query('SELECT 1');
        return 1;
      },
      countPendingMigrations: () => Promise.resolve(0),
      readQueue: () => Promise.resolve({ waiting: 0, oldestSeconds: null }),
      listSources: () => Promise.resolve([]),
      readPayment: () => ({ configured: false, missingPrices: [], failure: null }),
      dataFolder: '.',
    },
  };
}
