import Stripe from 'stripe';

import type { StripeEvent } from './world.ts';

const attemptsMax = 4;
const pauseMs = 200;

export type EventSender = {
  /** Sends it now, and again when it is not taken. */
  send(event: StripeEvent): void;
  /** Signed as Stripe signs it: body and header. */
  sign(event: StripeEvent): { body: string; signature: string };
  /** Resolves when nothing is on its way. */
  idle(): Promise<void>;
};

/** Sends events as Stripe does, signed by the SDK's own test signer. */
export function createEventSender(input: {
  url: () => string | null;
  secret: string;
  now: () => number;
}): EventSender {
  const { webhooks } = new Stripe('sk_test_signer');
  const underway = new Set<Promise<void>>();
  const sign = (event: StripeEvent) => {
    const body = JSON.stringify(event);
    const { secret, now } = input;
    const signature = webhooks.generateTestHeaderString({
      payload: body,
      secret,
      timestamp: now(),
    });
    return { body, signature };
  };
  const attempt = async (event: StripeEvent) => {
    for (let count = 0; count < attemptsMax; count += 1) {
      const url = input.url();
      if (url === null) return;
      const { body, signature } = sign(event);
      const headers = { 'content-type': 'application/json', 'stripe-signature': signature };
      const answer = await fetch(url, { method: 'POST', headers, body }).catch(() => null);
      if (answer?.ok === true) return;
      await new Promise((resolve) => setTimeout(resolve, pauseMs * 2 ** count));
    }
  };
  return {
    sign,
    send: (event) => {
      const sending = attempt(event).finally(() => underway.delete(sending));
      underway.add(sending);
    },
    idle: async () => {
      while (underway.size > 0) await Promise.all(underway);
    },
  };
}
