import { errorTable, type ErrorCode } from '@kamiyo/core/errors';
import { problemSchema, type Problem } from '@kamiyo/core/contracts';

import { listRestRoutes } from '../rest-routes.ts';
import { toJsonSchema, type Definitions, type JsonSchema } from './json-schema.ts';
import { streamedPathItems } from './streamed-path-items.ts';
import { documentedErrors, toPathItem } from './path-item.ts';
import { tags } from './tags.ts';

/** The public API as OpenAPI 3.1, from the procedures themselves. */
export function openApiDocument(): JsonSchema {
  const schemas: Definitions = {};
  const procedures = listRestRoutes().map((route) => [
    route.rest.path.replaceAll(/:(\w+)/g, '{$1}'),
    toPathItem(route, schemas),
  ]);
  const paths = Object.fromEntries([
    ...procedures,
    ...Object.entries(streamedPathItems()),
  ]) as Record<string, unknown>;
  toJsonSchema(problemSchema, 'output', schemas);
  return {
    openapi: '3.1.1',
    info: {
      title: 'Kamiyo',
      version: '1',
      summary: 'Exploit intelligence for crypto: one explained record per incident.',
      description:
        'Lists answer `{data, nextCursor}`; single resources are the object itself. Money is a ' +
        'decimal string, times are RFC 3339 UTC, an unknown loss is null and never 0. Errors are ' +
        '`application/problem+json`. Without a key an address may ask a few times a day.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/', description: 'Where this document was read.' }],
    security: [{ bearerKey: [] }, { headerKey: [] }, {}],
    tags: [...tags],
    paths: Object.fromEntries(Object.entries(paths).sort(([a], [b]) => (a < b ? -1 : 1))),
    components: {
      securitySchemes: {
        bearerKey: { type: 'http', scheme: 'bearer', description: 'An API key, `kmy_…`.' },
        headerKey: { type: 'apiKey', in: 'header', name: 'X-API-Key' },
      },
      schemas: Object.fromEntries(Object.entries(schemas).sort(([a], [b]) => (a < b ? -1 : 1))),
      responses: toProblemResponses(),
    },
  };
}

/** One response per status, naming every code that it can carry. */
function toProblemResponses(): Record<string, JsonSchema> {
  const byStatus = Map.groupBy(documentedErrors, (code) => String(errorTable[code].status));
  return Object.fromEntries(
    [...byStatus]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([status, codes]) => [`Problem${status}`, toProblemResponse(status, codes)]),
  );
}

function toProblemResponse(status: string, codes: readonly ErrorCode[]): JsonSchema {
  const mayRetry = status === '429' || status === '503';
  return {
    description: codes.map((code) => `\`${code}\`: ${errorTable[code].title}.`).join(' '),
    ...(mayRetry ? { headers: { 'Retry-After': retryAfter } } : {}),
    content: {
      'application/problem+json': {
        schema: { $ref: '#/components/schemas/Problem' },
        examples: Object.fromEntries(codes.map((code) => [code, { value: problemOf(code) }])),
      },
    },
  };
}

const retryAfter = {
  description: 'Seconds after which it is worth trying again.',
  schema: { type: 'integer' },
};

function problemOf(code: ErrorCode): Problem {
  const { title, status } = errorTable[code];
  const fault = { pointer: '/limit', detail: 'Too big: expected number to be <=200' };
  return {
    ...{ type: `/docs/errors/${code}`, title, status, detail: title },
    ...{ instance: '/v1/exploits', code, requestId: '5f0c7c1e-7a55-4f0c-9a0e-0d1f1a1f8f10' },
    ...(code === 'request.invalid' ? { errors: [fault] } : {}),
  };
}
