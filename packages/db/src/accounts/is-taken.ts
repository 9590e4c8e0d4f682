import { Prisma } from '../generated/prisma/client.ts';

/** Whether a row was refused since another holds the value already. */
export function isTaken(error: unknown): boolean {
  return error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002';
}
