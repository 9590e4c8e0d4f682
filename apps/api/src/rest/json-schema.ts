import { z } from 'zod';

export type JsonSchema = Record<string, unknown>;

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
          const { $schema: _$schema, ...described } = toJsonSchema(out, io);
          Object.assign(jsonSchema, described);
        }
      }
    },
  }) as JsonSchema;
  const { $schema: _$schema, ...rest } = result;
  return rest;
}
