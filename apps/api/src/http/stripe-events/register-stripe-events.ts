import { receivePaymentEvent, type BillingDeps } from '@kamiyo/core/billing';
import { DomainError } from '@kamiyo/core/errors';
import type { FastifyInstance } from 'fastify';

const bodyBytesMax = 1024 * 1024;

/**
 * `POST /api/stripe/events`: what Stripe says happened. Believed when Stripe signed these very bytes
 * lately, kept under its id, and answered; what is true is read by the worker afterwards. Whatever
 * could not be kept is not answered with 200, so that Stripe sends it again.
 */
export function registerStripeEvents(app: FastifyInstance, deps: BillingDeps): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => {
    done(null, body);
  });
  app.post('/api/stripe/events', { bodyLimit: bodyBytesMax }, async (request) => {
    if (deps.payments === null) throw new DomainError('billing.not_configured');
    const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
    const header = request.headers['stripe-signature'];
    const signature = typeof header === 'string' ? header : null;
    const hint = deps.payments.readEvent({ body, signature, now: deps.clock.now() });
    await receivePaymentEvent(deps, hint);
    return { received: true };
  });
}
