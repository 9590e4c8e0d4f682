import { errorTable, type ErrorCode } from '@kamiyo/core/errors';
import { problemSchema } from '@kamiyo/core/contracts';

import { toJsonSchema, type JsonSchema } from './json-schema.ts';
import { listRestRoutes, type RestRoute } from './rest-routes.ts';

/** What any request can be answered with, beside its own result. */
const commonErrors: readonly ErrorCode[] = [
  'request.invalid',
  'rate.limited',
  'internal',
  'service.unavailable',
];

/** The public API as OpenAPI 3.1, from the procedures themselves. */
export function openApiDocument(): JsonSchema {
  const routes = listRestRoutes();
  return {
    openapi: '3.1.1',
    info: {
      title: 'Kamiyo',
      version: '1',
      summary: 'Exploit intelligence for crypto: one explained record per incident.',
      description:
        'Lists answer `{data, nextCursor}`; single resources are the object itself. Money is a ' +
        'decimal string, times are RFC 3339 UTC, an unknown loss is null and never 0. Errors are ' +
        '`application/problem+json`.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/' }],
    tags: [...new Set(routes.map((route) => route.rest.tag))].map((name) => ({ name })),
    paths: Object.fromEntries(routes.map((route) => [toOpenApiPath(route), toPathItem(route)])),
    components: {
      schemas: { Problem: toJsonSchema(problemSchema, 'output') },
      responses: Object.fromEntries(
        statusesOf(Object.keys(errorTable) as ErrorCode[]).map(([status, codes]) => [
          `Problem${status}`,
          toProblemResponse(codes),
        ]),
      ),
    },
  };
}

function toOpenApiPath(route: RestRoute): string {
  return route.rest.path.replaceAll(/:(\w+)/g, '{$1}');
}

function toPathItem(route: RestRoute): JsonSchema {
  const { summary, description, tag, path } = route.rest;
  const codes = path.includes(':id')
    ? [...commonErrors, 'exploit.not_found' as const]
    : commonErrors;
  return {
    get: {
      operationId: route.name.replaceAll(/\.(\w)/g, (_, letter: string) => letter.toUpperCase()),
      summary,
      ...(description === undefined ? {} : { description }),
      tags: [tag],
      parameters: toParameters(route),
      responses: {
        '200': {
          description: 'The representation, with a strong ETag.',
          headers: {
            ETag: { schema: { type: 'string' } },
            'Cache-Control': { schema: { type: 'string' } },
          },
          content: { 'application/json': { schema: toJsonSchema(route.output, 'output') } },
        },
        ...(route.name === 'exploits.get'
          ? { '301': { description: 'Merged: `Location` is the exploit that it became part of.' } }
          : {}),
        '304': { description: 'Not changed since the given ETag.' },
        ...Object.fromEntries(
          statusesOf(codes).map(([status]) => [
            status,
            { $ref: `#/components/responses/Problem${status}` },
          ]),
        ),
      },
    },
  };
}

function toParameters(route: RestRoute): JsonSchema[] {
  return [...toInputParameters(route), ...toFieldsParameter(route)];
}

function toFieldsParameter(route: RestRoute): JsonSchema[] {
  if (route.fields.size === 0) return [];
  return [
    {
      ...{ name: 'fields', in: 'query', required: false, style: 'form', explode: false },
      description: 'Members to answer with; the others are left out.',
      schema: { type: 'array', items: { type: 'string', enum: [...route.fields] } },
      example: [...route.fields].slice(0, 3),
    },
  ];
}

function toInputParameters(route: RestRoute): JsonSchema[] {
  if (route.input === null) return [];
  const schema = toJsonSchema(route.input, 'input');
  const properties = (schema.properties ?? {}) as Record<string, JsonSchema>;
  return Object.entries(properties).map(([name, property]) => {
    const inPath = route.rest.path.includes(`:${name}`);
    const { description, examples, ...value } = property;
    return {
      name,
      in: inPath ? 'path' : 'query',
      required: inPath,
      ...(description === undefined ? {} : { description }),
      ...(value.type === 'array' ? { style: 'form', explode: false } : {}),
      schema: value,
      ...(Array.isArray(examples) ? { example: examples[0] as unknown } : {}),
    };
  });
}

function statusesOf(codes: readonly ErrorCode[]): [string, ErrorCode[]][] {
  const byStatus = Map.groupBy(codes, (code) => String(errorTable[code].status));
  return [...byStatus].sort(([a], [b]) => (a < b ? -1 : 1));
}

function toProblemResponse(codes: readonly ErrorCode[]): JsonSchema {
  return {
    description: codes.map((code) => `\`${code}\`: ${errorTable[code].title}.`).join(' '),
    content: {
      'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } },
    },
  };
}
