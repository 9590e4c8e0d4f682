import { errorTable, type ErrorCode } from '@kamiyo/core/errors';
import { problemSchema } from '@kamiyo/core/contracts';

import { listRestRoutes } from '../rest-routes.ts';
import { toJsonSchema, type Definitions, type JsonSchema } from './json-schema.ts';
import { streamedPathItems } from './streamed-path-items.ts';
import { toPathItem } from './path-item.ts';
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
      responses: toProblemResponses(usedStatuses(paths)),
    },
  };
}

/** One response per status, naming every code that it can carry. */
function toProblemResponses(statuses: ReadonlySet<string>): Record<string, JsonSchema> {
  const codes = Object.keys(errorTable) as ErrorCode[];
  const byStatus = Map.groupBy(codes, (code) => String(errorTable[code].status));
  const used = [...byStatus].filter(([status]) => statuses.has(status));
  return Object.fromEntries(
    used
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([status, rows]) => [`Problem${status}`, toProblemResponse(rows)]),
  );
}

function toProblemResponse(codes: readonly ErrorCode[]): JsonSchema {
  const [first = 'internal'] = codes;
  return {
    description: codes.map((code) => `\`${code}\`: ${errorTable[code].title}.`).join(' '),
    content: {
      'application/problem+json': {
        schema: { $ref: '#/components/schemas/Problem' },
        example: {
          type: `/docs/errors/${first}`,
          title: errorTable[first].title,
          status: errorTable[first].status,
          detail: errorTable[first].title,
          instance: '/v1/exploits',
          code: first,
          requestId: '5f0c7c1e-7a55-4f0c-9a0e-0d1f1a1f8f10',
        },
      },
    },
  };
}

function usedStatuses(paths: Record<string, unknown>): Set<string> {
  const found = JSON.stringify(paths).matchAll(/#\/components\/responses\/Problem(\d+)/g);
  return new Set([...found].map((match) => match[1] ?? ''));
}
