import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(
  new URL('../../apps/api/src/testing/stripe-server/main.ts', import.meta.url),
);
const startMs = 20_000;

export const stripeSecrets = {
  STRIPE_SECRET_KEY: 'sk_test_journeys',
  STRIPE_WEBHOOK_SECRET: 'whsec_journeys',
} as const;

export type RunningStripe = { url: string; stop: () => void };

/** A server that plays Stripe, and sends its events to the app. */
export async function startStripe(eventsUrl: string): Promise<RunningStripe> {
  const secret = stripeSecrets.STRIPE_WEBHOOK_SECRET;
  const child = spawn(
    process.execPath,
    [program, '--events-url', eventsUrl, '--webhook-secret', secret],
    { stdio: ['ignore', 'pipe', 'inherit'], timeout: 0 },
  );
  const stop = () => {
    child.kill('SIGTERM');
  };
  const limit = setTimeout(stop, startMs);
  for await (const line of createInterface({ input: child.stdout })) {
    clearTimeout(limit);
    const { url } = JSON.parse(line) as { url: string };
    return { url, stop };
  }
  throw new Error('The server that plays Stripe did not start.');
}
