import type { PageError } from './page-error.ts';

/** What came of a form that was sent; the page shows it beside that form. */
export type FormState<Result = unknown> = {
  /** The form that was sent: a page may have several. */
  form: string;
  /** What was entered, to be shown again; never passwords or codes. */
  values: Readonly<Record<string, readonly string[]>>;
  /** Why it was not carried out; null when it was. */
  error: PageError | null;
  /** What was carried out, in words; null when it was not, or when the page shows it by itself. */
  done: string | null;
  /** What the page shows this once. */
  result: Result | null;
};

/** The hidden field that names the form. */
export const formField = 'form';

export function isFormState(value: unknown): value is FormState {
  return typeof value === 'object' && value !== null && 'form' in value && 'values' in value;
}
