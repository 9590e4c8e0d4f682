import { Form, useActionData, useNavigation, type FetcherWithComponents } from '@remix-run/react';
import { useEffect, useRef, type ReactNode } from 'react';

import { formField, isFormState, type FormState } from '../../lib/form-state.ts';
import { FormAnswer } from './form-answer.tsx';
import { FormContext } from './form-context.ts';
import { WorkspaceIdInput } from './workspace-scope.tsx';

export type ActionFormProps = {
  /** Names the form for the action, and is the start of its fields' ids. */
  form: string;
  /** Tells forms of the same name apart, as in the rows of a table. */
  of?: string;
  action?: string;
  /** With a fetcher the form is sent without leaving the page's place. */
  fetcher?: FetcherWithComponents<unknown>;
  className?: string;
  children: ReactNode;
};

/**
 * A form of a page's action. It works without JavaScript; with it the page stays and only changes
 * what it has to. Says above its fields what came of it.
 */
export function ActionForm(props: ActionFormProps): ReactNode {
  const { form, of, action, fetcher, className = 'grid gap-4', children } = props;
  const id = of === undefined ? form : `${form}-${of}`;
  const state = useFormState({ form, of, fetcher });
  const pending = usePending({ form, of, fetcher });
  const ref = useEmptiedWhenDone(state);
  const FormElement = fetcher?.Form ?? Form;
  return (
    <FormContext.Provider value={{ form: id, isRow: of !== undefined, state, pending }}>
      <FormElement
        className={className}
        id={id}
        method="post"
        noValidate
        preventScrollReset
        ref={ref}
        {...(action === undefined ? {} : { action })}
      >
        <input name={formField} type="hidden" value={form} />
        <WorkspaceIdInput />
        {of === undefined ? null : <input name="id" type="hidden" value={of} />}
        <FormAnswer />
        {children}
      </FormElement>
    </FormContext.Provider>
  );
}

type Which = {
  form: string;
  of: string | undefined;
  fetcher: FetcherWithComponents<unknown> | undefined;
};

function useFormState({ form, of, fetcher }: Which): FormState | null {
  const actionData = useActionData();
  const answer = fetcher?.data ?? actionData;
  if (!isFormState(answer) || answer.form !== form) return null;
  return of === undefined || answer.values.id?.[0] === of ? answer : null;
}

function usePending({ form, of, fetcher }: Which): boolean {
  const navigation = useNavigation();
  const sent = (fetcher ?? navigation).formData;
  return sent?.get(formField) === form && (of === undefined || sent.get('id') === of);
}

/** What was carried out does not stay in the fields, to be sent again, and its menu closes. */
function useEmptiedWhenDone(state: FormState | null) {
  const ref = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (state?.error !== null) return;
    ref.current?.reset();
    ref.current?.closest('details')?.removeAttribute('open');
  }, [state]);
  return ref;
}
