import type { ErrorCode } from '@kamiyo/core/errors';
import { errorTable } from '@kamiyo/core/errors';

import type { RestRoute } from '../rest-routes.ts';
import { examples } from './examples.ts';
import { toJsonSchema, type Definitions, type JsonSchema } from './json-schema.ts';
import { toParameter } from './parameters.ts';

/** What any request of the public API can be refused with. */
export const commonErrors: readonly ErrorCode[] = [
  'request.invalid',
  'key.invalid',
  'scope.missing',
  'quota.exhausted',
  'internal',
  'service.unavailable',
];

/** A procedure as an operation. */
export function toPathItem(route: RestRoute, schemas: Definitions): JsonSchema {
  const { summary, description, tag, path } = route.rest;
  const errors = path.includes(':id')
    ? [...commonErrors, 'exploit.not_found' as const]
    : commonErrors;
  return {
    get: {
      operationId: route.name.replaceAll(/\.(\w)/g, (_, letter: string) => letter.toUpperCase()),
      summary,
      ...(description === undefined ? {} : { description }),
      tags: [tag],
      parameters: [...toInputParameters(route, schemas), ...toFieldsParameter(route)],
      responses: {
        '200': {
          description: 'The representation, with a strong ETag.',
          headers: answerHeaders,
          content: {
            'application/json': {
              schema: toJsonSchema(route.output, 'output', schemas),
              ...(examples[route.name] === undefined ? {} : { example: examples[route.name] }),
            },
          },
        },
        ...(route.name === 'exploits.get'
          ? { '301': { description: 'Merged: `Location` is the exploit that it became part of.' } }
          : {}),
        '304': { description: 'Not changed since the given ETag. Costs nothing.' },
        ...toErrorResponses(errors),
      },
    },
  };
}

export function toErrorResponses(codes: readonly ErrorCode[]): Record<string, JsonSchema> {
  const statuses = [...new Set(codes.map((code) => String(errorTable[code].status)))].sort();
  return Object.fromEntries(
    statuses.map((status) => [status, { $ref: `#/components/responses/Problem${status}` }]),
  );
}

const text = { schema: { type: 'string' } };
const answerHeaders = {
  ETag: { description: 'Strong, of exactly these bytes.', ...text },
  'Cache-Control': { description: 'How long a copy may be used without asking.', ...text },
  Link: { description: '`rel="next"` while there is more.', ...text },
  'RateLimit-Policy': { description: 'Both limits of the caller.', ...text },
  RateLimit: { description: 'What is left of both.', ...text },
  'X-Request-Id': { description: 'Leads to the log line.', ...text },
};

function toInputParameters(route: RestRoute, schemas: Definitions): JsonSchema[] {
  if (route.input === null) return [];
  const schema = toJsonSchema(route.input, 'input', schemas);
  const properties = (schema.properties ?? {}) as Record<string, JsonSchema>;
  return Object.entries(properties).map(([name, property]) =>
    toParameter(name, property, route.rest.path.includes(`:${name}`) ? 'path' : 'query'),
  );
}

function toFieldsParameter(route: RestRoute): JsonSchema[] {
  if (route.fields.size === 0) return [];
  const names = [...route.fields];
  return [
    toParameter(
      'fields',
      {
        description: 'Members to answer with; the others are left out.',
        ...{ type: 'array', items: { type: 'string', enum: names } },
        examples: [names.slice(0, 3)],
      },
      'query',
    ),
  ];
}
