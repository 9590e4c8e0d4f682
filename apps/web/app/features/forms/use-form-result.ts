import { useActionData } from '@remix-run/react';

import { isFormState, type FormState } from '../../lib/form-state.ts';

/** What came of the page's form that was sent last; `Result` is what its action gives to be shown. */
export function useFormResult<Result>(): FormState<Result> | null {
  const state = useActionData();
  return isFormState(state) ? (state as FormState<Result>) : null;
}
