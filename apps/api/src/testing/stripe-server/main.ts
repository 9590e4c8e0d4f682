import { parseArgs } from 'node:util';

import { startStripeServer } from './stripe-server.ts';

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '0' },
    'events-url': { type: 'string' },
    'webhook-secret': { type: 'string', default: 'whsec_local' },
  },
});

const { url } = await startStripeServer({
  port: Number(values.port),
  eventsUrl: values['events-url'] ?? null,
  webhookSecret: values['webhook-secret'],
});
process.stdout.write(`${JSON.stringify({ ready: true, url })}\n`);
