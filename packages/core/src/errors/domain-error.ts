import { errorTable, type ErrorCode } from './error-table.ts';

/** One fault of the input: a JSON pointer into the body, or the name of a parameter. */
export type InputFault = { pointer: string; detail: string };

/** A call that cannot be answered, with a code from the closed list. The detail is safe to show. */
export class DomainError extends Error {
  readonly code: ErrorCode;
  readonly detail: string;
  readonly faults: readonly InputFault[];
  readonly retryAfterSeconds: number | null;

  constructor(code: ErrorCode, options: DomainErrorOptions = {}) {
    super(options.detail ?? errorTable[code].title, { cause: options.cause });
    this.name = 'DomainError';
    this.code = code;
    this.detail = options.detail ?? errorTable[code].title;
    this.faults = options.faults ?? [];
    this.retryAfterSeconds = options.retryAfterSeconds ?? null;
  }
}

export type DomainErrorOptions = {
  detail?: string;
  faults?: readonly InputFault[];
  retryAfterSeconds?: number;
  cause?: unknown;
};

export function isDomainError(error: unknown): error is DomainError {
  return error instanceof DomainError;
}
