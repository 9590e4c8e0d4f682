/** The part of JSON Schema that the API's documents use. */
export type JsonSchema = {
  $ref?: string;
  type?: string | string[];
  format?: string;
  enum?: unknown[];
  const?: unknown;
  items?: JsonSchema;
  anyOf?: JsonSchema[];
  properties?: Record<string, JsonSchema>;
  description?: string;
};

export type Field = { path: string; type: string; description: string | null };

/** Schemas that others point at, by name. */
export type SharedSchemas = Readonly<Record<string, JsonSchema>>;

const depthMax = 4;

/** A type in words. What is shared goes by its name. */
export function typeWords(schema: JsonSchema): string {
  if (schema.$ref !== undefined) return nameOf(schema.$ref);
  if (schema.anyOf !== undefined) return [...new Set(schema.anyOf.map(typeWords))].join(' or ');
  if (schema.items !== undefined) return `list of ${typeWords(schema.items)}`;
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  const types = [schema.type ?? 'any'].flat();
  return types.map((type) => (type === 'string' ? stringWords(schema) : type)).join(' or ');
}

/** The values a type is limited to, as far as it is. */
export function listValues(schema: JsonSchema): string[] {
  if (schema.enum !== undefined) return schema.enum.map(String);
  if (schema.items !== undefined) return listValues(schema.items);
  return (schema.anyOf ?? []).flatMap(listValues);
}

/** Every field of a representation by its path, e.g. `data[].lossUsd`. */
export function listFields(schema: JsonSchema, shared: SharedSchemas): Field[] {
  return fieldsBelow({ schema, path: '', depth: 0 }, shared);
}

type Place = { schema: JsonSchema; path: string; depth: number };

function fieldsBelow({ schema, path, depth }: Place, shared: SharedSchemas): Field[] {
  if (depth > depthMax) return [];
  const inner = findObject(schema, shared);
  const prefix = inner.isList ? `${path}[]` : path;
  return Object.entries(inner.schema?.properties ?? {}).flatMap(([name, property]) => {
    const place = prefix === '' ? name : `${prefix}.${name}`;
    const own = { path: place, type: typeWords(property), description: descriptionOf(property) };
    return [own, ...fieldsBelow({ schema: property, path: place, depth: depth + 1 }, shared)];
  });
}

/** The object behind a name, within a list or beside null, whose fields are shown. */
function findObject(
  schema: JsonSchema,
  shared: SharedSchemas,
): { schema: JsonSchema | undefined; isList: boolean } {
  if (schema.$ref !== undefined) {
    const named = shared[nameOf(schema.$ref)];
    // A name that stands for another name has no fields of its own to show.
    return { schema: named?.properties === undefined ? undefined : named, isList: false };
  }
  if (schema.items !== undefined) {
    return { schema: findObject(schema.items, shared).schema, isList: true };
  }
  for (const option of schema.anyOf ?? []) {
    const found = findObject(option, shared);
    if (found.schema?.properties !== undefined) return found;
  }
  return { schema, isList: false };
}

function descriptionOf({ description }: JsonSchema): string | null {
  return description ?? null;
}

function stringWords({ format }: JsonSchema): string {
  if (format === 'date-time') return 'instant';
  return format === 'date' ? 'day' : 'string';
}

function nameOf(reference: string): string {
  return reference.split('/').at(-1) ?? reference;
}
