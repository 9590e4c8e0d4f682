import type { FastifyInstance } from 'fastify';

import { findOr404, queryOf, sendMissing, toPage } from './answers.ts';
import { registerCheckoutApi } from './checkout-api.ts';
import { formOf, listOf, textOf, type Form } from './parse-form.ts';
import { cancelNow } from './subscriptions.ts';
import { createStripeId, type StripeCustomer, type World } from './world.ts';

/** The part of Stripe's API that Kamiyo uses, in Stripe's shapes and with Stripe's errors. */
export function registerApi(app: FastifyInstance, world: World): void {
  registerCustomers(app, world);
  registerCheckoutApi(app, world);
  app.get('/v1/prices', ({ url }) => {
    const { lookup_keys } = queryOf(url);
    const wanted = listOf(lookup_keys);
    return toPage(
      world.prices.filter(
        (row) => row.active && row.lookup_key !== null && wanted.includes(row.lookup_key),
      ),
    );
  });
  app.get<{ Params: { id: string } }>('/v1/prices/:id', ({ params }, reply) =>
    findOr404(reply, world.prices, params.id),
  );
  app.get('/v1/subscriptions', ({ url }) => {
    const { customer, status, limit } = queryOf(url);
    const rows = world.subscriptions.filter(
      (row) => row.customer === customer && (status === 'all' || row.status !== 'canceled'),
    );
    return toPage([...rows].reverse().slice(0, Number(limit ?? 10)));
  });
  app.get<{ Params: { id: string } }>('/v1/subscriptions/:id', ({ params }, reply) =>
    findOr404(reply, world.subscriptions, params.id),
  );
  app.delete<{ Params: { id: string } }>('/v1/subscriptions/:id', ({ params }, reply) => {
    const row = world.subscriptions.find(
      ({ id, status }) => id === params.id && status !== 'canceled',
    );
    if (row !== undefined) cancelNow(world, row);
    return row ?? sendMissing(reply, params.id);
  });
  app.get('/v1/invoices', ({ url }, reply) => {
    const { customer, subscription, status, limit, starting_after } = queryOf(url);
    const rows = world.invoices
      .filter((row) => customer === undefined || row.customer === customer)
      .filter((row) => subscription === undefined || row.subscription === subscription)
      .filter((row) => status === undefined || row.status === status)
      .reverse();
    const after = textOf(starting_after);
    const place = rows.findIndex((row) => row.id === after);
    if (after !== null && place < 0) return sendMissing(reply, after);
    const rest = rows.slice(place + 1);
    const count = Number(textOf(limit) ?? 10);
    return toPage(rest.slice(0, count), rest.length > count);
  });
}

function registerCustomers(app: FastifyInstance, world: World): void {
  app.post<{ Body: Form }>('/v1/customers', ({ body }) => {
    const customer: StripeCustomer = {
      ...{ id: createStripeId('cus'), object: 'customer' },
      ...{ name: textOf(body.name), email: textOf(body.email) },
      metadata: formOf(body.metadata) as Record<string, string>,
    };
    world.customers.push(customer);
    world.tell('customer.created', customer);
    return customer;
  });
  app.get<{ Params: { id: string } }>('/v1/customers/:id', ({ params }, reply) =>
    findOr404(reply, world.customers, params.id),
  );
}
