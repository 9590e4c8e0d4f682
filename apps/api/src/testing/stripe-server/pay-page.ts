import type { FastifyInstance } from 'fastify';

import { escape, toButton, toLink, toPageHtml } from './page.ts';
import { subscribe } from './subscriptions.ts';
import type { World } from './world.ts';

/** Where a visitor pays: one button, and a way back. */
export function registerPayPage(app: FastifyInstance, world: World): void {
  app.get<{ Params: { id: string } }>('/pay/:id', ({ params }, reply) => {
    const session = world.sessions.find((row) => row.id === params.id);
    void reply.type('text/html');
    if (session?.status !== 'open') return toPageHtml('This page is closed', '');
    const price = world.prices.find((row) => row.id === session.price);
    const amount = ((price?.unit_amount ?? 0) / 100).toFixed(2);
    return toPageHtml(
      'Pay for Kamiyo',
      `<p>${escape(price?.lookup_key ?? '')}: $${amount} a month</p>
      ${toButton(`/pay/${session.id}`, 'Pay')}${toLink(session.cancel_url, 'Back without paying')}`,
    );
  });
  app.post<{ Params: { id: string } }>('/pay/:id', ({ params }, reply) => {
    const session = world.sessions.find((row) => row.id === params.id && row.status === 'open');
    const price = world.prices.find((row) => row.id === session?.price);
    if (session === undefined || price === undefined) return reply.code(410).send('closed');
    const { customer, trialDays, metadata } = session;
    const workspaceId = metadata.workspaceId ?? '';
    const subscription = subscribe(world, { customer, price, trialDays, workspaceId });
    session.status = 'complete';
    session.url = null;
    session.subscription = subscription.id;
    world.tell('checkout.session.completed', session);
    return reply.redirect(session.success_url.replace('{CHECKOUT_SESSION_ID}', session.id), 303);
  });
}
