import { useId, type ReactNode } from 'react';

import { FieldError, type FieldProps } from './field.tsx';

export type Choice = { value: string; label: string; hint?: string };

/** Boxes to tick, or a choice of one where each needs a sentence. */
export function ChoiceGroup(
  props: FieldProps & {
    type: 'checkbox' | 'radio';
    name: string;
    choices: readonly Choice[];
    defaultValues: readonly string[];
  },
): ReactNode {
  const { label, hint, error, type, name, choices, defaultValues } = props;
  const ownId = useId();
  const id = props.id ?? ownId;
  return (
    <fieldset
      className="min-w-0"
      id={id}
      tabIndex={-1}
      {...(error === undefined ? {} : { 'aria-describedby': `${id}-error` })}
    >
      <legend className="text-sm font-medium">{label}</legend>
      {hint === undefined ? null : <p className="text-sm text-pretty text-muted">{hint}</p>}
      <div className="mt-1 grid gap-1">
        {choices.map((choice) => (
          <ChoiceRow
            checked={defaultValues.includes(choice.value)}
            choice={choice}
            key={choice.value}
            name={name}
            type={type}
          />
        ))}
      </div>
      {error === undefined ? null : <FieldError id={`${id}-error`}>{error}</FieldError>}
    </fieldset>
  );
}

function ChoiceRow(props: {
  type: 'checkbox' | 'radio';
  name: string;
  choice: Choice;
  checked: boolean;
}): ReactNode {
  const { type, name, choice, checked } = props;
  return (
    <label className="flex min-h-6 items-start gap-2 text-sm">
      <input
        className="mt-0.5 size-4 shrink-0 accent-accent"
        defaultChecked={checked}
        name={name}
        type={type}
        value={choice.value}
      />
      <span>
        {choice.label}
        {choice.hint === undefined ? null : <span className="block text-muted">{choice.hint}</span>}
      </span>
    </label>
  );
}
