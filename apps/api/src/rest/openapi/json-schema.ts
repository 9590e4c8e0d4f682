import { z } from 'zod';

/** Loose on purpose: its keywords are read, not checked. */
export type JsonSchema = {
  [keyword: string]: unknown;
  properties?: unknown;
  type?: unknown;
  $defs?: Record<string, JsonSchema>;
};

/** Schemas that documents refer to by name. */
export type Definitions = Record<string, JsonSchema>;

/**
 * A zod schema as JSON Schema 2020-12. What a caller may write goes for inputs: a value that is
 * taken apart before it is checked (a comma-separated list) is described by what it becomes.
 * Named parts are moved to `definitions`.
 */
export function toJsonSchema(
  schema: z.ZodType,
  io: 'input' | 'output',
  definitions: Definitions,
): JsonSchema {
  const result = z.toJSONSchema(schema, {
    io,
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      const { def } = zodSchema._zod;
      // zod leaves examples out of inputs that it transforms; ours are what a caller writes.
      const meta = z.globalRegistry.get(zodSchema);
      if (io === 'input' && meta?.examples !== undefined) jsonSchema.examples = meta.examples;
      if (io === 'input' && def.type === 'pipe') {
        const { in: before, out } = def as unknown as { in: z.ZodType; out: z.ZodType };
        if (before._zod.def.type === 'transform') {
          Object.assign(jsonSchema, toJsonSchema(out, io, definitions));
        }
      }
    },
  }) as JsonSchema;
  const { $defs = {} } = result;
  delete result.$defs;
  for (const [name, definition] of Object.entries($defs)) definitions[name] = refer(definition);
  return refer(result);
}

/** The same schema with its references pointing into a document's components. */
function refer(schema: JsonSchema): JsonSchema {
  const text = JSON.stringify(schema, (key, value: unknown) => {
    if (key === '$schema' || key === 'id') return typeof value === 'string' ? undefined : value;
    if (key !== '$ref' || typeof value !== 'string') return value;
    return value === '#' ? value : toReference(value.replace('#/$defs/', ''));
  });
  return JSON.parse(text) as JsonSchema;
}

function toReference(name: string): string {
  return `#/components/schemas/${name}`;
}
