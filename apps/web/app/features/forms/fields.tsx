import {
  ChoiceGroup,
  SelectField,
  TextArea,
  TextField,
  type Choice,
  type SelectOption,
} from '@kamiyo/ui';
import type { InputHTMLAttributes, ReactNode, TextareaHTMLAttributes } from 'react';

import { useForm } from './form-context.ts';
import { faultText, fieldId, labelOfField } from './field-names.ts';

type Named = { name: string; label?: string; hint?: ReactNode };

/** The fields of an `ActionForm`: they keep what was entered and show what is wrong with it. */
export function FormField(
  props: Named & Omit<InputHTMLAttributes<HTMLInputElement>, 'name' | 'id'>,
): ReactNode {
  const { name, label, defaultValue, ...attributes } = props;
  const { values, ...field } = useField(name, label);
  return <TextField {...attributes} {...field} defaultValue={values?.[0] ?? defaultValue} />;
}

export function FormTextArea(
  props: Named & Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'name' | 'id'>,
): ReactNode {
  const { name, label, defaultValue, ...attributes } = props;
  const { values, ...field } = useField(name, label);
  return <TextArea {...attributes} {...field} defaultValue={values?.[0] ?? defaultValue} />;
}

export function FormSelect(
  props: Named & { options: readonly SelectOption[]; defaultValue?: string },
): ReactNode {
  const { name, label, options, defaultValue, hint } = props;
  const { values, ...field } = useField(name, label);
  return (
    <SelectField {...field} {...{ options, hint }} defaultValue={values?.[0] ?? defaultValue} />
  );
}

export function FormChoices(
  props: Named & {
    type: 'checkbox' | 'radio';
    choices: readonly Choice[];
    defaultValues: readonly string[];
  },
): ReactNode {
  const { name, label, type, choices, defaultValues, hint } = props;
  const { values, ...field } = useField(name, label);
  return (
    <ChoiceGroup {...field} {...{ type, choices, hint }} defaultValues={values ?? defaultValues} />
  );
}

function useField(name: string, label = labelOfField(name)) {
  const { form, state } = useForm();
  const failed = state !== null && state.error !== null;
  const fault = state?.error?.faults.find(({ pointer }) => pointer.split('/')[1] === name);
  return {
    ...{ name, label, id: fieldId(form, name) },
    error: fault === undefined ? undefined : faultText(label, fault.detail),
    // A list of boxes of which none was ticked is not sent at all.
    values: failed ? (state.values[name] ?? []) : undefined,
  };
}
