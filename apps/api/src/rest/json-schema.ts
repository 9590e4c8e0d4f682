import { z } from 'zod';

/** Loose on purpose: its keywords are read, not checked. */
export type JsonSchema = { [keyword: string]: unknown; properties?: unknown; type?: unknown };

/**
 * A zod schema as JSON Schema 2020-12. What a caller may write goes for inputs: a value that is
 * taken apart before it is checked (a comma-separated list) is described by what it becomes.
 */
export function toJsonSchema(schema: z.ZodType, io: 'input' | 'output'): JsonSchema {
  const result = z.toJSONSchema(schema, {
    io,
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      const { def } = zodSchema._zod;
      if (io === 'input' && def.type === 'pipe') {
        const { in: before, out } = def as unknown as { in: z.ZodType; out: z.ZodType };
        if (before._zod.def.type === 'transform') {
          Object.assign(jsonSchema, toJsonSchema(out, io));
        }
      }
    },
  }) as JsonSchema;
  // The document that holds it says which dialect it is.
  delete result.$schema;
  return result;
}
