import { PrismaClientKnownRequestError } from '@prisma/client/runtime/client';

/** Whether a row was refused since another holds the value already. */
export function isTaken(error: unknown): boolean {
  return error instanceof PrismaClientKnownRequestError && error.code === 'P2002';
}
