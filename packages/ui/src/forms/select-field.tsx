import type { ReactNode, SelectHTMLAttributes } from 'react';

import { controlStyle, FieldFrame, type FieldProps } from './field.tsx';

export type SelectOption = { value: string; label: string };

/** A labelled choice of one out of a few. */
export function SelectField(
  props: FieldProps & { options: readonly SelectOption[] } & Omit<
      SelectHTMLAttributes<HTMLSelectElement>,
      'id'
    >,
): ReactNode {
  const { label, hint, error, id, options, ...attributes } = props;
  return (
    <FieldFrame
      control={(control) => (
        <select {...attributes} {...control} className={controlStyle(error)}>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
      {...{ label, hint, error, id }}
    />
  );
}
