import type { FastifyInstance } from 'fastify';

import { findOr404, queryOf, sendMissing, toPage } from './answers.ts';
import { formOf, listOf, textOf, type Form } from './parse-form.ts';
import { createStripeId, type World } from './world.ts';

const sessionSeconds = 86_400;

/** Checkout and portal sessions. */
export function registerCheckoutApi(app: FastifyInstance, world: World): void {
  app.post<{ Body: Form }>('/v1/checkout/sessions', ({ body, host }, reply) => {
    const price = textOf(formOf(listOf(body.line_items)[0]).price) ?? '';
    if (!world.prices.some((row) => row.id === price)) return sendMissing(reply, price);
    const customer = textOf(body.customer) ?? '';
    if (!hasCustomer(world, customer)) return sendMissing(reply, customer);
    const id = createStripeId('cs_test');
    const trialDays = textOf(formOf(body.subscription_data).trial_period_days);
    const session: World['sessions'][number] = {
      ...{ id, object: 'checkout.session', mode: 'subscription', status: 'open' },
      ...{ customer, url: `http://${host}/pay/${id}` },
      client_reference_id: textOf(body.client_reference_id),
      metadata: formOf(body.metadata) as Record<string, string>,
      success_url: textOf(body.success_url) ?? '',
      cancel_url: textOf(body.cancel_url) ?? '',
      ...{ created: world.now(), expires_at: world.now() + sessionSeconds, subscription: null },
      ...{ price, trialDays: trialDays === null ? null : Number(trialDays) },
      origin: `http://${host}`,
    };
    world.sessions.push(session);
    return session;
  });
  app.get('/v1/checkout/sessions', ({ url }) => {
    const { customer, status } = queryOf(url);
    return toPage(
      world.sessions.filter((row) => row.customer === customer && row.status === status),
    );
  });
  app.get<{ Params: { id: string } }>('/v1/checkout/sessions/:id', ({ params }, reply) =>
    findOr404(reply, world.sessions, params.id),
  );
  app.post<{ Params: { id: string } }>('/v1/checkout/sessions/:id/expire', ({ params }, reply) => {
    const session = world.sessions.find(({ id, status }) => id === params.id && status === 'open');
    if (session === undefined) return sendMissing(reply, params.id);
    session.status = 'expired';
    session.url = null;
    world.tell('checkout.session.expired', session);
    return session;
  });
  app.post<{ Body: Form }>('/v1/billing_portal/sessions', ({ body, host }, reply) => {
    const customer = textOf(body.customer) ?? '';
    if (!hasCustomer(world, customer)) return sendMissing(reply, customer);
    const id = createStripeId('bps');
    const flow = formOf(body.flow_data);
    const item = formOf(listOf(formOf(flow.subscription_update_confirm).items)[0]);
    const price = textOf(item.price);
    const redirect = formOf(formOf(flow.after_completion).redirect);
    const returnUrl = textOf(body.return_url) ?? '';
    const confirmed = textOf(redirect.return_url) ?? returnUrl;
    world.portals.push({
      ...{ id, customer, returnUrl },
      confirm: price === null ? null : { price, returnUrl: confirmed },
    });
    return { id, object: 'billing_portal.session', url: `http://${host}/portal/${id}` };
  });
}

function hasCustomer(world: World, id: string): boolean {
  return world.customers.some((row) => row.id === id && row.deleted !== true);
}
