import { z } from 'zod';

const port = z.coerce.number().int().min(0).max(65_535);
const count = z.coerce.number().int().positive();
const list = z.string().transform((text) =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== ''),
);
const url = z.url({ protocol: /^https?$/ });

/**
 * Every variable that the api, the worker and the command line read. Descriptions become
 * `.env.example`; defaults are for a machine of one's own.
 */
export const envSchema = z.object({
  DATABASE_URL: z
    .url({ protocol: /^postgres(ql)?$/ })
    .optional()
    .describe('PostgreSQL server to use. Unset: an embedded one in KAMIYO_DATA_DIR.'),
  KAMIYO_DATA_DIR: z.string().default('.data').describe('Folder of the embedded server.'),
  HOST: z.string().default('127.0.0.1').describe('Address that web and api listen on.'),
  PORT: port.default(3000).describe('Port of the web server: the one public origin.'),
  API_PORT: port.default(3001).describe('Port of the api.'),
  PUBLIC_URL: url.optional().describe('How visitors reach the web server.'),
  ALLOWED_ORIGINS: list
    .default([])
    .describe('Web origins, separated by commas, that may read the api from a browser.'),
  TRUSTED_PROXIES: list
    .default(['127.0.0.1', '::1'])
    .describe('Addresses whose X-Forwarded-For is believed.'),
  METRICS_TOKEN: z
    .string()
    .min(16)
    .optional()
    .describe('Bearer token for /api/metrics. Unset: loopback only.'),
  API_KEY_PEPPER: z
    .string()
    .min(32)
    .optional()
    .describe('Secret under which API keys are hashed. Unset: made once in KAMIYO_DATA_DIR.'),
  SEALING_KEY: z
    .string()
    .min(32)
    .optional()
    .describe(
      'Secret under which second factors are encrypted. Unset: made once in KAMIYO_DATA_DIR.',
    ),
  GITHUB_CLIENT_ID: z
    .string()
    .optional()
    .describe('OAuth app of GitHub to sign in with, with its secret. Unset: it is not offered.'),
  GITHUB_CLIENT_SECRET: z.string().optional().describe('Secret of the OAuth app.'),
  GITHUB_SITE_URL: url.default('https://github.com').describe('Where people sign in to GitHub.'),
  GITHUB_API_URL: url.default('https://api.github.com').describe('Where GitHub says who they are.'),
  ANONYMOUS_REQUESTS_PER_DAY: count
    .default(50)
    .describe('Requests to /v1 a UTC day from one address without a key.'),
  SECRET_SCANNING_KEYS_URL: url
    .default('https://api.github.com/meta/public_keys/secret_scanning')
    .describe('Where whoever reports leaked keys publishes the keys it signs with.'),
  BURST_LIMITS: z
    .enum(['on', 'off'])
    .default('on')
    .describe('Whether requests in ten seconds are limited too; off for load tests.'),
  ANSWER_CACHE_BYTES: count
    .default(64 * 1024 * 1024)
    .describe('Memory for prepared answers per process.'),
  REQUEST_LOG_DAYS: count.default(90).describe('Requests to /v1 are kept this long.'),
  LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent'])
    .default('info')
    .describe('Least severe log line that is written.'),
  DATABASE_POOL_SIZE: count.default(10).describe('Connections to the database per process.'),
  STATEMENT_TIMEOUT_MS: count.default(10_000).describe('A statement is cancelled after this.'),
  SHUTDOWN_TIMEOUT_MS: count.default(30_000).describe('In-flight requests may take this long.'),
  POLLING: z
    .enum(['on', 'off'])
    .default('on')
    .describe('Whether the worker reads the sources on their schedules.'),
  LOSS_USD_MAX: count
    .default(5_000_000_000)
    .describe('A loss above this waits for a second source or an operator.'),
  SMTP_URL: z
    .url({ protocol: /^smtps?$/ })
    .optional()
    .describe('Mail server, e.g. smtps://user:password@host. Unset: a folder of letters.'),
  MAIL_FROM: z.string().default('Kamiyo <kamiyo@localhost>').describe('Who letters come from.'),
  OPERATOR_EMAIL: z
    .email()
    .optional()
    .describe('Where requests for the Enterprise plan are sent. Unset: they are stored only.'),
  STRIPE_SECRET_KEY: z
    .string()
    .regex(/^(sk|rk)_/, 'starts with sk_ or rk_')
    .optional()
    .describe('Secret or restricted key of Stripe. Unset: nothing can be bought.'),
  STRIPE_WEBHOOK_SECRET: z
    .string()
    .regex(/^whsec_/, 'starts with whsec_')
    .optional()
    .describe('Signing secret of the event endpoint /api/stripe/events.'),
  STRIPE_API_URL: url
    .default('https://api.stripe.com')
    .describe('Where Stripe is reached; a local server in tests.'),
  DEFILLAMA_URL: url.optional().describe('Address of the DefiLlama hacks list.'),
  BLOCKSEC_URL: url.optional().describe('Address of the BlockSec incidents list.'),
  SLOWMIST_URL: url.optional().describe('Address of the SlowMist list.'),
  REKT_URL: url.optional().describe('Address of the rekt leaderboard.'),
  PECKSHIELD_URL: url.optional().describe('RSS or Atom feed of the PeckShield alerts.'),
  BEOSIN_URL: url.optional().describe('RSS or Atom feed of the Beosin alerts.'),
  FEED_URL: url.optional().describe('Any further RSS, Atom or JSON feed of alerts.'),
});

export type Env = z.infer<typeof envSchema>;

/** Reads the environment, or throws one sentence per variable that is wrong. */
export function parseEnv(source: Record<string, string | undefined>): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''));
  const result = envSchema.safeParse(given);
  if (result.success) return result.data;
  const faults = result.error.issues.map(
    (issue) => `${issue.path.join('.')}: ${issue.message} (see .env.example)`,
  );
  throw new Error(`The environment is not valid. ${faults.join(' ')}`);
}
