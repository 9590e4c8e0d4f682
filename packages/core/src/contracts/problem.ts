import { z } from 'zod';

import { errorTable, type ErrorCode } from '../errors/error-table.ts';

const errorCodes = Object.keys(errorTable) as [ErrorCode, ...ErrorCode[]];

/** `application/problem+json` (RFC 9457), as every REST error answers. */
export const problemSchema = z
  .object({
    type: z.string().meta({ description: 'A page that explains this kind of error.' }),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    instance: z.string(),
    code: z.enum(errorCodes),
    requestId: z.string(),
    errors: z.array(z.object({ pointer: z.string(), detail: z.string() })).optional(),
  })
  .meta({ id: 'Problem' });

export type Problem = z.infer<typeof problemSchema>;
