import type { z } from 'zod';

/** A row in the shape of its source, or why it has not that shape. */
export type ReadRow<T> = { row: T } | { reason: string };

/** Checks one row against the schema of its source. The reason names the first wrong field. */
export function readRow<T>(schema: z.ZodType<T>, value: unknown): ReadRow<T> {
  const result = schema.safeParse(value);
  if (result.success) return { row: result.data };
  const [issue] = result.error.issues;
  const path = issue?.path.join('.') ?? '';
  const problem = (issue?.message ?? 'unknown fault').replace(/^Invalid input: /, '');
  return { reason: path === '' ? problem : `${path}: ${problem}` };
}
