import { DomainError } from '@kamiyo/core/errors';
import { StreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/streamableHttp.js';
import type { FastifyInstance } from 'fastify';

import { assertSameOrigin } from '../auth/assert-same-origin.ts';
import { passGate } from '../rest/gate.ts';
import { refuseOtherMethods } from '../rest/refuse-other-methods.ts';
import type { RestDeps } from '../rest/rest-deps.ts';
import { createMcpServer } from './create-mcp-server.ts';

/**
 * `POST /mcp`: the Model Context Protocol over streamable HTTP, without sessions, with the keys and
 * the quota of the REST API. Each message costs one request, so a call carries one; pages of other
 * sites may not send any, as the protocol demands.
 */
export function registerMcp(app: FastifyInstance, deps: RestDeps): void {
  app.post('/mcp', async (request, reply) => {
    const { origin } = request.headers;
    const { method, host } = request;
    assertSameOrigin(deps.origins, { method, host, origin, fetchSite: undefined });
    await passGate(deps, { request, reply }, 'read');
    if (Array.isArray(request.body)) {
      throw new DomainError('request.invalid', { detail: 'Send one message at a time.' });
    }
    const server = createMcpServer(deps.services);
    const transport = new StreamableHTTPServerTransport({ enableJsonResponse: true });
    reply.raw.once('close', () => {
      void transport.close();
      void server.close();
    });
    for (const [name, value] of Object.entries(reply.getHeaders())) {
      if (value !== undefined) reply.raw.setHeader(name, value);
    }
    reply.hijack();
    await server.connect(transport);
    await transport.handleRequest(request.raw, reply.raw, request.body);
  });
  refuseOtherMethods(app, '/mcp', ['POST']);
}
