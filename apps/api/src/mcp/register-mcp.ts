import { StreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/streamableHttp.js';
import type { FastifyInstance } from 'fastify';

import { passGate } from '../rest/gate.ts';
import { refuseOtherMethods } from '../rest/refuse-other-methods.ts';
import type { RestDeps } from '../rest/rest-deps.ts';
import { createMcpServer } from './create-mcp-server.ts';

/**
 * `POST /mcp`: the Model Context Protocol over streamable HTTP, without sessions, with the keys and
 * the quota of the REST API. Each message costs one request.
 */
export function registerMcp(app: FastifyInstance, deps: RestDeps): void {
  app.post('/mcp', async (request, reply) => {
    await passGate(deps, { request, reply }, 'read');
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
