import Fastify, { type FastifyInstance } from 'fastify';

import { registerApi } from './api-routes.ts';
import { registerControl } from './control-routes.ts';
import { createEventSender, type EventSender } from './event-sender.ts';
import { parseForm } from './parse-form.ts';
import { registerPayPage } from './pay-page.ts';
import { registerPortalPage } from './portal-page.ts';
import { settle } from './subscriptions.ts';
import { createWorld, type World } from './world.ts';

export type StripeServer = {
  url: string;
  world: World;
  events: EventSender;
  /** Where events go from now on. */
  sendTo(url: string | null): void;
  close(): Promise<void>;
};

export type StripeServerOptions = {
  port?: number;
  eventsUrl?: string | null;
  webhookSecret: string;
  now?: () => Date;
};

/**
 * A server that speaks Stripe's API as far as Kamiyo uses it: the official SDK talks to it through
 * its `host` and `port` settings. It keeps what it knows in memory.
 */
export async function startStripeServer(options: StripeServerOptions): Promise<StripeServer> {
  const clock = options.now ?? (() => new Date());
  const now = () => Math.floor(clock().getTime() / 1_000);
  let eventsUrl = options.eventsUrl ?? null;
  const events = createEventSender({ url: () => eventsUrl, secret: options.webhookSecret, now });
  const world = createWorld(now, (event) => {
    events.send(event);
  });
  const app = Fastify({ forceCloseConnections: true });
  app.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string' },
    (_request, body, done) => {
      done(null, parseForm(body.toString()));
    },
  );
  refuseStrangers(app, world);
  answerOnce(app);
  registerApi(app, world);
  registerPayPage(app, world);
  registerPortalPage(app, world);
  registerControl(app, world);
  const url = await app.listen({ host: '127.0.0.1', port: options.port ?? 0 });
  return {
    ...{ url, world, events },
    sendTo: (next) => {
      eventsUrl = next;
    },
    close: () => app.close(),
  };
}

function refuseStrangers(app: FastifyInstance, world: World): void {
  app.addHook('onRequest', async (request, reply) => {
    if (!request.url.startsWith('/v1/')) return;
    settle(world);
    if (world.isDown) {
      // The SDK would wait and try again; a test need not.
      void reply.code(503).header('stripe-should-retry', 'false');
      await reply.send({ error: { type: 'api_error', message: 'down' } });
      return;
    }
    if (/^Bearer (sk|rk)_/.test(request.headers.authorization ?? '')) return;
    const error = { type: 'invalid_request_error', message: 'No API key' };
    await reply.code(401).send({ error });
  });
}

/** A request that comes again under its Idempotency-Key gets the answer that it got. */
function answerOnce(app: FastifyInstance): void {
  const answers = new Map<string, { request: string; payload: string }>();
  const keyOf = (header: string | string[] | undefined) =>
    typeof header === 'string' ? header : null;
  app.addHook('preHandler', async (request, reply) => {
    const key = keyOf(request.headers['idempotency-key']);
    const known = key === null ? undefined : answers.get(key);
    if (known === undefined) return;
    const isSame = known.request === JSON.stringify(request.body);
    const error = { type: 'idempotency_error', message: 'Other parameters' };
    void reply.type('application/json').code(isSame ? 200 : 400);
    await reply.send(isSame ? known.payload : { error });
  });
  app.addHook('onSend', async (request, reply, payload) => {
    const key = keyOf(request.headers['idempotency-key']);
    if (key !== null && reply.statusCode === 200 && typeof payload === 'string') {
      answers.set(key, { request: JSON.stringify(request.body), payload });
    }
    return Promise.resolve(payload);
  });
}
