import { errorTable, type ErrorCode } from '@kamiyo/core/contracts';

/** What the error page needs to know; it travels as the body of a thrown response. */
export type PageError = {
  code: ErrorCode;
  detail: string;
  requestId: string;
  faults: readonly { pointer: string; detail: string }[];
};

export function isPageError(value: unknown): value is PageError {
  if (typeof value !== 'object' || value === null) return false;
  const { code, requestId } = value as Partial<PageError>;
  return typeof code === 'string' && code in errorTable && typeof requestId === 'string';
}
