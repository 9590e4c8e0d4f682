import type { FastifyInstance } from 'fastify';
import { z } from 'zod';

import {
  cancelNow,
  daySeconds,
  isLive,
  itemOf,
  passTime,
  payOpenInvoices,
  settle,
} from './subscriptions.ts';
import type { World } from './world.ts';

const bodySchema = z.object({
  /** Id of a customer, its workspace id or its name; left out: everybody. */
  customer: z.string().optional(),
  days: z.number().positive().optional(),
  on: z.boolean().optional(),
});

/** What a test does to the world: `POST /control/<what>` with JSON. `GET /control` shows it. */
export function registerControl(app: FastifyInstance, world: World): void {
  const chosen = (name: string | undefined) =>
    world.customers
      .filter(
        (row) => name === undefined || [row.id, row.name, row.metadata.workspaceId].includes(name),
      )
      .map((row) => row.id);
  const acts: Record<string, (body: z.infer<typeof bodySchema>) => void> = {
    /** Lets `days` pass for everything that Stripe knows. */
    'pass-time': ({ days = 0 }) => {
      passTime(world, Math.round(days * daySeconds));
    },
    /** Ends the running period now. */
    'end-period': ({ customer }) => {
      const ids = chosen(customer);
      for (const row of world.subscriptions) {
        if (!ids.includes(row.customer) || !isLive(row)) continue;
        endNow(world, row);
      }
      settle(world);
    },
    /** From now on the card is refused (`on`), or accepted again and what is open is paid. */
    'refuse-card': ({ customer, on = true }) => {
      for (const id of chosen(customer)) {
        if (on) world.refused.add(id);
        else payOpenInvoices(world, id);
      }
    },
    /** Somebody deletes the customer in Stripe’s dashboard, and what it paid for with it. */
    'delete-customer': ({ customer }) => {
      const ids = chosen(customer);
      for (const row of world.subscriptions) {
        if (ids.includes(row.customer) && isLive(row)) cancelNow(world, row);
      }
      for (const row of world.customers) {
        if (!ids.includes(row.id)) continue;
        row.deleted = true;
        world.tell('customer.deleted', row);
      }
    },
    /** Whether events are sent. */
    events: ({ on = true }) => {
      world.delivers = on;
    },
    /** Whether the API is away. */
    outage: ({ on = true }) => {
      world.isDown = on;
    },
    /** Brings about what is due by the clock. */
    settle: () => {
      settle(world);
    },
  };
  app.post<{ Params: { act: string } }>('/control/:act', ({ params, body }, reply) => {
    const act = acts[params.act];
    const input = bodySchema.safeParse(body ?? {});
    if (act === undefined || !input.success)
      return reply.code(400).send({ acts: Object.keys(acts) });
    act(input.data);
    return { done: true };
  });
  app.get('/control', () => {
    const { customers, subscriptions, invoices, sessions, events, prices } = world;
    return { customers, subscriptions, invoices, sessions, events, prices };
  });
}

function endNow(world: World, row: World['subscriptions'][number]): void {
  const item = itemOf(row);
  const now = world.now();
  for (const phase of row.schedule?.phases ?? []) {
    if (phase.end_date === item.current_period_end) phase.end_date = now;
    else phase.start_date = now;
  }
  item.current_period_end = now;
  if (row.cancel_at !== null) row.cancel_at = now;
  if (row.trial_end !== null) row.trial_end = now;
}
