import { z } from 'zod';

import {
  listFields,
  listValues,
  typeWords,
  type Field,
  type JsonSchema,
  type SharedSchemas,
} from './describe-schema.ts';

export type Parameter = {
  name: string;
  place: 'path' | 'query' | 'header';
  type: string;
  values: string[];
  description: string | null;
};

export type Operation = {
  id: string;
  method: string;
  path: string;
  summary: string;
  description: string | null;
  tag: string;
  parameters: Parameter[];
  fields: Field[];
  /** An answer as it may look, as JSON; null for what is no JSON. */
  example: string | null;
  answers: { status: string; description: string }[];
};

const responseSchema = z.object({
  $ref: z.string().optional(),
  description: z.string().optional(),
  content: z
    .record(z.string(), z.object({ schema: z.json().optional(), example: z.json().optional() }))
    .optional(),
});

const operationSchema = z.object({
  operationId: z.string(),
  summary: z.string().default(''),
  description: z.string().nullable().default(null),
  tags: z.array(z.string()).default([]),
  parameters: z
    .array(
      z.object({
        name: z.string(),
        in: z.enum(['path', 'query', 'header']),
        description: z.string().nullable().default(null),
        schema: z.json(),
      }),
    )
    .default([]),
  responses: z.record(z.string(), responseSchema),
});

/** What the reference shows of an OpenAPI document; whatever else stands there is let through. */
const documentSchema = z.object({
  tags: z.array(z.object({ name: z.string() })).default([]),
  paths: z.record(z.string(), z.record(z.string(), z.unknown())),
  components: z
    .object({
      responses: z.record(z.string(), responseSchema).default({}),
      schemas: z.record(z.string(), z.json()).default({}),
    })
    .default({ responses: {}, schemas: {} }),
});

const timeoutMs = 5_000;
const methods = ['get', 'post', 'put', 'patch', 'delete'];

/** The operations of the public API, from the document that it serves; null when it does not. */
export async function readReference(apiUrl: string): Promise<Operation[] | null> {
  try {
    const answer = await fetch(`${apiUrl}/openapi.json`, {
      signal: AbortSignal.timeout(timeoutMs),
    });
    const document = documentSchema.safeParse(await answer.json());
    return document.success ? listOperations(document.data) : null;
  } catch {
    return null;
  }
}

function listOperations(document: z.infer<typeof documentSchema>): Operation[] {
  const { responses, schemas } = document.components;
  const shared = { responses, schemas: schemas as SharedSchemas };
  const chapters = document.tags.map(({ name }) => name);
  const operations = Object.entries(document.paths).flatMap(([path, item]) =>
    Object.entries(item)
      .filter(([method]) => methods.includes(method))
      .flatMap(([method, value]) => {
        const operation = operationSchema.safeParse(value);
        return operation.success ? [toOperation({ path, method, shared }, operation.data)] : [];
      }),
  );
  // In the order of the document's chapters, each with its operations by address.
  return operations.toSorted((a, b) => chapters.indexOf(a.tag) - chapters.indexOf(b.tag));
}

function toOperation(
  place: {
    path: string;
    method: string;
    shared: { responses: Record<string, z.infer<typeof responseSchema>>; schemas: SharedSchemas };
  },
  operation: z.infer<typeof operationSchema>,
): Operation {
  const good = operation.responses['200'] ?? operation.responses['201'];
  const content = Object.values(good?.content ?? {})[0];
  return {
    id: operation.operationId,
    method: place.method.toUpperCase(),
    path: place.path,
    summary: operation.summary,
    description: operation.description,
    tag: operation.tags[0] ?? 'Other',
    parameters: operation.parameters.map((parameter) => ({
      ...{ name: parameter.name, place: parameter.in, description: parameter.description },
      type: typeWords(parameter.schema as JsonSchema),
      values: listValues(parameter.schema as JsonSchema),
    })),
    fields:
      content?.schema === undefined
        ? []
        : listFields(content.schema as JsonSchema, place.shared.schemas),
    example: toExample(content?.example),
    answers: Object.entries(operation.responses).map(([status, response]) => ({
      status,
      description:
        response.description ??
        place.shared.responses[response.$ref?.split('/').at(-1) ?? '']?.description ??
        '',
    })),
  };
}

/** Text stays as it is: it is the example of a file or a feed. */
function toExample(example: unknown): string | null {
  if (example === undefined) return null;
  return typeof example === 'string' ? example : JSON.stringify(example, null, 2);
}
