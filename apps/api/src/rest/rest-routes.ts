import type { ZodType } from 'zod';

import { appRouter } from '../procedures/app-router.ts';
import type { RestMeta } from './rest-meta.ts';

/** A procedure that has a place in the public API. */
export type RestRoute = {
  /** Dotted path of the procedure, e.g. `exploits.list`. */
  name: string;
  rest: NonNullable<RestMeta['rest']>;
  input: ZodType | null;
  output: ZodType;
  /** Names that may stand in the path or the query string. */
  parameters: ReadonlySet<string>;
  /** Members that `?fields=` may choose; empty when it may not be used. */
  fields: ReadonlySet<string>;
  call(options: {
    ctx: unknown;
    input: unknown;
    signal: AbortSignal | undefined;
  }): Promise<unknown>;
};

/** What the adapter reads of a procedure; tRPC types these fields loosely. */
type ProcedureParts = ((options: Record<string, unknown>) => Promise<unknown>) & {
  _def: { meta?: RestMeta; inputs: ZodType[]; output?: ZodType; type: string };
};

/** Every procedure with REST meta, in the order of their paths. */
export function listRestRoutes(): RestRoute[] {
  const procedures = appRouter._def.procedures as unknown as Record<string, unknown>;
  const flat = flatten(procedures, '');
  return flat
    .flatMap(([name, procedure]) => toRoute(name, procedure) ?? [])
    .sort((a, b) => (a.rest.path < b.rest.path ? -1 : 1));
}

function flatten(record: Record<string, unknown>, prefix: string): [string, ProcedureParts][] {
  return Object.entries(record).flatMap(([key, value]): [string, ProcedureParts][] =>
    typeof value === 'function'
      ? [[prefix + key, value as ProcedureParts]]
      : flatten(value as Record<string, unknown>, `${prefix}${key}.`),
  );
}

function toRoute(name: string, procedure: ProcedureParts): RestRoute | null {
  const { meta, inputs, output, type } = procedure._def;
  if (meta?.rest === undefined) return null;
  if (output === undefined) throw new Error(`${name} is public and has no output schema.`);
  const input = inputs[0] ?? null;
  return {
    ...{ name, rest: meta.rest, input, output },
    parameters: new Set([
      ...Object.keys(shapeOf(input)),
      ...(meta.rest.fields === true ? ['fields'] : []),
    ]),
    fields: new Set(meta.rest.fields === true ? memberNames(output) : []),
    call: ({ ctx, input: rawInput, signal }) =>
      procedure({
        ...{ ctx, path: name, type, signal },
        getRawInput: () => Promise.resolve(rawInput),
      }),
  };
}

function shapeOf(schema: ZodType | null): Record<string, ZodType> {
  return (schema as { shape?: Record<string, ZodType> } | null)?.shape ?? {};
}

/** Of the object that is answered; of a list, those of its items. */
function memberNames(output: ZodType): string[] {
  const shape = shapeOf(output);
  const items = (shape.data as { element?: ZodType } | undefined)?.element;
  return Object.keys(items === undefined ? shape : shapeOf(items));
}
