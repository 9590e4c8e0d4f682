import { z } from 'zod';

import { idPattern, type IdKind } from '../kernel/id-kinds.ts';

/** Small schemas that the resources share. */
export const decimalSchema = z
  .string()
  .regex(/^\d+(\.\d{1,2})?$/, { error: 'is not an amount like 1250000.50' })
  .meta({ description: 'US dollars as a decimal string.', examples: ['1250000.5'] });

export const instantSchema = z.iso
  .datetime()
  .meta({ description: 'RFC 3339, UTC.', examples: ['2023-03-13T08:50:59.000Z'] });

export const seqSchema = z
  .string()
  // Whatever fits here fits the database's 64 bits.
  .regex(/^\d{1,18}$/, { error: 'is not a place like 1042' })
  .meta({ description: 'A place in the gap-free change sequence.', examples: ['1042'] });

export type JsonValue =
  string | number | boolean | null | JsonValue[] | { [member: string]: JsonValue };

/** Any JSON value. It comes out of our own database as JSON: what is in it is not checked again. */
export const jsonValueSchema = z
  .custom<JsonValue>(() => true)
  .meta({ id: 'JsonValue', description: 'Any JSON value.' });

export function idSchema(kind: IdKind): z.ZodString {
  return z.string().regex(idPattern(kind));
}
