import type { JsonSchema } from './json-schema.ts';

/** A property of an input as a parameter; a list is written with commas. */
export function toParameter(
  name: string,
  property: JsonSchema,
  place: 'path' | 'query',
): JsonSchema {
  const { description, examples, ...schema } = property;
  const isList = schema.type === 'array';
  const example: unknown = Array.isArray(examples) ? examples[0] : undefined;
  return {
    ...{ name, in: place, required: place === 'path' },
    ...(description === undefined ? {} : { description }),
    ...(isList ? { style: 'form', explode: false } : {}),
    schema,
    ...(example === undefined
      ? {}
      : { example: isList && typeof example === 'string' ? example.split(',') : example }),
  };
}
