import { z } from 'zod';

const port = z.coerce.number().int().min(0).max(65_535);

/** Every variable that the web server reads. */
export const webEnvSchema = z.object({
  HOST: z.string().default('127.0.0.1').describe('Address that web and api listen on.'),
  PORT: port.default(3000).describe('Port of the web server: the one public origin.'),
  API_URL: z
    .url({ protocol: /^https?$/ })
    .default('http://127.0.0.1:3001')
    .describe('Where the web server reaches the api.'),
  PUBLIC_URL: z
    .url({ protocol: /^https?$/ })
    .optional()
    .describe('How visitors reach the web server.'),
  TRUSTED_PROXIES: z
    .string()
    .default('127.0.0.1,::1')
    .transform((text) => text.split(',').map((part) => part.trim()))
    .describe('Addresses whose X-Forwarded-For is believed.'),
  STRIPE_API_URL: z
    .url({ protocol: /^https?$/ })
    .default('https://api.stripe.com')
    .describe('Where Stripe is reached; a local server in tests.'),
  LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent'])
    .default('info')
    .describe('Least severe log line that is written.'),
  SHUTDOWN_TIMEOUT_MS: z.coerce
    .number()
    .int()
    .positive()
    .default(30_000)
    .describe('In-flight requests may take this long.'),
});

export type WebEnv = z.infer<typeof webEnvSchema>;
