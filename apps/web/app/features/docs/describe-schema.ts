/** The part of JSON Schema that the API's documents use. */
export type JsonSchema = {
  type?: string;
  format?: string;
  enum?: unknown[];
  const?: unknown;
  items?: JsonSchema;
  anyOf?: JsonSchema[];
  properties?: Record<string, JsonSchema>;
  description?: string;
};

export type Field = { path: string; type: string; description: string | null };

const depthMax = 4;

/** A type in words, and the values it is limited to. */
export function describeType(schema: JsonSchema): { type: string; values: string[] } {
  const values = enumValues(schema);
  return { type: typeWords(schema), values };
}

/** Every field of a representation by its path, e.g. `data[].lossUsd`. */
export function listFields(schema: JsonSchema, path = '', depth = 0): Field[] {
  const own =
    path === '' ? [] : [{ path, type: typeWords(schema), description: schema.description ?? null }];
  if (depth >= depthMax) return own;
  const inner = pickObject(schema);
  const prefix = inner.isList ? `${path}[]` : path;
  const properties = Object.entries(inner.schema?.properties ?? {});
  return [
    ...own,
    ...properties.flatMap(([name, property]) =>
      listFields(property, prefix === '' ? name : `${prefix}.${name}`, depth + 1),
    ),
  ];
}

function typeWords(schema: JsonSchema): string {
  if (schema.anyOf !== undefined) return [...new Set(schema.anyOf.map(typeWords))].join(' or ');
  if (schema.items !== undefined) return `list of ${typeWords(schema.items)}`;
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.format === 'date-time') return 'instant';
  if (schema.format === 'date') return 'day';
  return schema.type ?? 'any';
}

function enumValues(schema: JsonSchema): string[] {
  if (schema.enum !== undefined) return schema.enum.map(String);
  if (schema.items !== undefined) return enumValues(schema.items);
  return (schema.anyOf ?? []).flatMap(enumValues);
}

/** The object within a nullable or a list, whose fields are shown. */
function pickObject(schema: JsonSchema): { schema: JsonSchema | undefined; isList: boolean } {
  if (schema.items !== undefined) return { schema: pickObject(schema.items).schema, isList: true };
  if (schema.anyOf === undefined) return { schema, isList: false };
  const chosen = schema.anyOf.find(
    (one) => one.properties !== undefined || one.items !== undefined,
  );
  return chosen === undefined ? { schema: undefined, isList: false } : pickObject(chosen);
}
