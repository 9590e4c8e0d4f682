/** A page of HTML, a body that breaks off, nothing at all, or anything else that does not fit. */
export type PayloadErrorKind = 'html' | 'truncated' | 'empty' | 'shape';

/**
 * A payload of which nothing may be applied. The message is one sentence for an operator: what was
 * found, and what was expected.
 */
export class PayloadError extends Error {
  readonly kind: PayloadErrorKind;

  constructor(kind: PayloadErrorKind, message: string) {
    super(message);
    this.name = 'PayloadError';
    this.kind = kind;
  }
}

export function isPayloadError(error: unknown): error is PayloadError {
  return error instanceof PayloadError;
}
