export const payloadErrorKinds = ['html', 'truncated', 'empty', 'shape'] as const;

export type PayloadErrorKind = (typeof payloadErrorKinds)[number];

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
