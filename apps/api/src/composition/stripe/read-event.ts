import type { PaymentHint, PaymentProvider } from '@kamiyo/core/billing';
import { DomainError } from '@kamiyo/core/errors';
import type Stripe from 'stripe';
import { z } from 'zod';

/** An event that was signed longer ago may be a replay. */
const toleranceSeconds = 300;

const referenceSchema = z.union([z.string(), z.object({ id: z.string() })]).nullish();
const subjectSchema = z.object({
  id: z.string().optional(),
  object: z.string().optional(),
  customer: referenceSchema,
});

/** Believes an event that Stripe signed lately, and takes from it only whom it is about. */
export function readEvent(
  deps: { stripe: Stripe; webhookSecret: string | undefined },
  { body, signature, now }: Parameters<PaymentProvider['readEvent']>[0],
): PaymentHint {
  const { stripe, webhookSecret } = deps;
  if (webhookSecret === undefined) {
    throw new DomainError('billing.not_configured', {
      detail: 'STRIPE_WEBHOOK_SECRET is not set.',
    });
  }
  const event = verify(() =>
    stripe.webhooks.constructEvent(
      ...([body, signature ?? '', webhookSecret, toleranceSeconds, undefined] as const),
      now.getTime(),
    ),
  );
  const subject = subjectSchema.safeParse(event.data.object).data;
  return { id: event.id, type: event.type, customerId: findCustomer(subject) };
}

function verify(read: () => Stripe.Event): Stripe.Event {
  try {
    return read();
  } catch (error) {
    // Stripe's own error carries the whole body, which anybody may have sent, into the log.
    const reason = error instanceof Error ? error.message : 'unreadable';
    throw new DomainError('signature.invalid', { cause: new Error(reason) });
  }
}

function findCustomer(subject: z.infer<typeof subjectSchema> | undefined): string | null {
  if (subject === undefined) return null;
  if (subject.object === 'customer') return subject.id ?? null;
  const { customer } = subject;
  return typeof customer === 'string' ? customer : (customer?.id ?? null);
}
