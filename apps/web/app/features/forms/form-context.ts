import { createContext, useContext } from 'react';

import type { FormState } from '../../lib/form-state.ts';

type FormContextValue = {
  form: string;
  /** One of several of its name. */
  isRow: boolean;
  /** What came of it the last time it was sent; null before that. */
  state: FormState | null;
  /** It is on its way. */
  pending: boolean;
};

/** The form that a field or a button stands in. */
export const FormContext = createContext<FormContextValue>({
  ...{ form: '', isRow: false, state: null, pending: false },
});

export function useForm(): FormContextValue {
  return useContext(FormContext);
}
