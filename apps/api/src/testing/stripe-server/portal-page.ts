import type { FastifyInstance, FastifyReply } from 'fastify';

import { escape, toButton, toLink, toPageHtml } from './page.ts';
import {
  cancelAtPeriodEnd,
  changePrice,
  isLive,
  itemOf,
  payOpenInvoices,
} from './subscriptions.ts';
import type { PortalSession, StripeSubscription, World } from './world.ts';

type Portal = { portal: PortalSession; subscription: StripeSubscription | null };

/** Where a customer looks after the subscription. */
export function registerPortalPage(app: FastifyInstance, world: World): void {
  app.get<{ Params: { id: string } }>('/portal/:id', ({ params }, reply) => {
    const found = find(world, params.id);
    void reply.type('text/html');
    return found === null ? toPageHtml('This page is closed', '') : toHtml(world, found);
  });
  app.post<{ Params: { id: string; act: string } }>('/portal/:id/:act', ({ params }, reply) => {
    const found = find(world, params.id);
    if (found?.subscription == null) return reply.code(410).send('closed');
    return act(
      world,
      { portal: found.portal, subscription: found.subscription },
      { params, reply },
    );
  });
}

function act(
  world: World,
  { portal, subscription }: { portal: PortalSession; subscription: StripeSubscription },
  { params, reply }: { params: { act: string }; reply: FastifyReply },
): FastifyReply {
  const price = world.prices.find((row) => row.id === params.act);
  if (params.act === 'cancel') cancelAtPeriodEnd(world, subscription, true);
  if (params.act === 'keep') cancelAtPeriodEnd(world, subscription, false);
  if (params.act === 'pay') payOpenInvoices(world, subscription.customer);
  if (price !== undefined) changePrice(world, subscription, price);
  const isConfirmed = price !== undefined && price.id === portal.confirm?.price;
  const next = isConfirmed ? (portal.confirm?.returnUrl ?? '/') : `/portal/${portal.id}`;
  return reply.redirect(next, 303);
}

function find(world: World, id: string): Portal | null {
  const portal = world.portals.find((row) => row.id === id);
  if (portal === undefined) return null;
  const own = world.subscriptions.filter((row) => row.customer === portal.customer);
  return { portal, subscription: own.findLast(isLive) ?? null };
}

function toHtml(world: World, { portal, subscription }: Portal): string {
  const back = toLink(portal.returnUrl, 'Return to Kamiyo');
  if (subscription === null) return toPageHtml('No subscription', back);
  const { price, current_period_end } = itemOf(subscription);
  const end = new Date(current_period_end * 1_000).toISOString().slice(0, 10);
  const to = (name: string) => `/portal/${portal.id}/${name}`;
  const confirm = world.prices.find((row) => row.id === portal.confirm?.price);
  if (confirm !== undefined) {
    const name = confirm.lookup_key ?? confirm.id;
    return toPageHtml('Confirm the change', toButton(to(confirm.id), `Change to ${name}`) + back);
  }
  const changes = world.prices
    .filter((row) => row.active && row.id !== price.id)
    .map((row) => toButton(to(row.id), `Change to ${row.lookup_key ?? row.id}`));
  return toPageHtml(
    'Your subscription',
    `<p>${escape(price.lookup_key ?? price.id)}, ${escape(subscription.status)}, until ${end}</p>
    ${subscription.cancel_at_period_end ? toButton(to('keep'), 'Keep the plan') : toButton(to('cancel'), 'Cancel at the end of the period')}
    ${changes.join('')}${toButton(to('pay'), 'Pay what is open')}${back}`,
  );
}
