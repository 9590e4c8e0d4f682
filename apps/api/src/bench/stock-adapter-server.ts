/**
 * The other yardstick: the same list through the stock OpenAPI adapter, with the output schema of
 * our procedure. It takes no unions and no lists as input, so it gets a simpler one, which is in its
 * favour; its answer lies in memory, so that only the adapter is measured.
 */
import { readFileSync } from 'node:fs';

import { exploitPageSchema, type ExploitPage } from '@kamiyo/core/contracts';
import { initTRPC } from '@trpc/server';
import Fastify from 'fastify';
import { fastifyTRPCOpenApiPlugin, type OpenApiMeta } from 'trpc-to-openapi';
import { z } from 'zod';

const page = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')) as ExploitPage;

const t = initTRPC.meta<OpenApiMeta>().create();
const router = t.router({
  list: t.procedure
    .meta({ openapi: { method: 'GET', path: '/v1/exploits' } })
    .input(z.object({ chain: z.string(), limit: z.string() }))
    .output(exploitPageSchema)
    .query(() => page),
});

const app = Fastify();
await app.register(fastifyTRPCOpenApiPlugin, {
  basePath: '/',
  router,
  createContext: () => ({}),
} as never);
await app.listen({ host: '127.0.0.1', port: 0 });
const address = app.server.address();
process.send?.({ port: typeof address === 'object' ? address?.port : 0 });
process.once('disconnect', () => process.exit(0));
