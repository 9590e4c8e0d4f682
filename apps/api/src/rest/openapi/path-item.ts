import type { ErrorCode } from '@kamiyo/core/errors';
import { errorTable } from '@kamiyo/core/errors';

import { z } from 'zod';

import type { RestRoute } from '../rest-routes.ts';
import { examples } from './examples.ts';
import { toJsonSchema, type Definitions, type JsonSchema } from './json-schema.ts';
import { toParameter } from './parameters.ts';

/** What a request can meet that nobody has to be admitted for. */
export const openErrors: readonly ErrorCode[] = [
  ...(['request.invalid', 'rate.limited', 'internal', 'request.timeout'] as const),
  ...(['service.overloaded', 'service.unavailable'] as const),
];

/** What any request of the public API can be refused with. */
export const commonErrors: readonly ErrorCode[] = [
  ...openErrors,
  ...(['key.invalid', 'key.paused', 'scope.missing', 'quota.exhausted'] as const),
];

/** Every code that some operation of the document can answer with. */
export const documentedErrors: readonly ErrorCode[] = [
  ...commonErrors,
  ...(['cursor.invalid', 'exploit.not_found', 'tier.limit_reached'] as const),
];

/** A procedure as an operation. */
export function toPathItem(route: RestRoute, schemas: Definitions): JsonSchema {
  const { summary, description, tag, path } = route.rest;
  const errors: ErrorCode[] = [...commonErrors];
  if (path.includes(':id')) errors.push('exploit.not_found');
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
          headers: headersOf(route),
          content: {
            'application/json': {
              schema: toAnswerSchema(route, schemas),
              ...(examples[route.name] === undefined ? {} : { example: examples[route.name] }),
            },
          },
        },
        ...(route.name === 'exploits.get'
          ? { '301': { description: 'Merged: `Location` is the exploit that it became part of.' } }
          : {}),
        '304': { description: 'Not changed since the given ETag or date. Costs nothing.' },
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

/** With `fields` an answer has the chosen members alone. */
function toAnswerSchema(route: RestRoute, schemas: Definitions): JsonSchema {
  const whole = toJsonSchema(route.output, 'output', schemas);
  if (route.fields.size === 0) return whole;
  const chosen = toJsonSchema(withChosenFields(route.output), 'output', schemas);
  return { anyOf: [whole, { ...chosen, description: 'With `fields`: the chosen members.' }] };
}

/** The object, or each object of a list, of which any member may be missing. */
function withChosenFields(output: z.ZodType): z.ZodType {
  if (!(output instanceof z.ZodObject)) throw new TypeError('`fields` chooses of an object.');
  const { data } = output.shape as { data?: unknown };
  if (!(data instanceof z.ZodArray)) return output.partial();
  const { element } = data;
  if (!(element instanceof z.ZodObject)) throw new TypeError('`fields` chooses of objects.');
  return output.extend({ data: z.array(element.partial()) });
}

function headersOf(route: RestRoute): JsonSchema {
  const isPaged = route.parameters.has('cursor') || route.parameters.has('after');
  return {
    ...answerHeaders,
    ...(route.name === 'exploits.get'
      ? { 'Last-Modified': { description: 'When the newest part of it came to be.', ...text } }
      : {}),
    ...(isPaged ? { Link: { description: '`rel="next"` while there is more.', ...text } } : {}),
  };
}

const text = { schema: { type: 'string' } };
const answerHeaders = {
  ETag: { description: 'Strong, of exactly these bytes.', ...text },
  'Cache-Control': { description: 'How long a copy may be used without asking.', ...text },
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
