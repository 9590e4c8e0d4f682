import { useId, type ReactNode } from 'react';

export type FieldProps = {
  label: string;
  /** What to enter, or what becomes of it; read with the field. */
  hint?: ReactNode;
  /** What is wrong with what was entered. */
  error?: string | undefined;
  /** Given when a summary of errors links to the field. */
  id?: string | undefined;
};

export type ControlAttributes = {
  id: string;
  'aria-invalid'?: true;
  'aria-describedby'?: string;
};

/** Classes of a control to type or choose in; its edge tells whether something is wrong. */
export function controlStyle(error: string | undefined): string {
  return `min-h-9 w-full min-w-0 rounded border bg-canvas px-2.5 text-sm text-ink placeholder:text-muted ${
    error === undefined ? 'border-line-strong' : 'border-bad'
  }`;
}

/** A label, a control, and below it what is wrong; all three are read together. */
export function FieldFrame(
  props: FieldProps & { control: (attributes: ControlAttributes) => ReactNode },
): ReactNode {
  const { label, hint, error, control } = props;
  const ownId = useId();
  const id = props.id ?? ownId;
  const described = [
    ...(hint === undefined ? [] : [`${id}-hint`]),
    ...(error === undefined ? [] : [`${id}-error`]),
  ];
  return (
    <div className="min-w-0">
      <label className="block text-sm font-medium" htmlFor={id}>
        {label}
      </label>
      {hint === undefined ? null : (
        <p className="text-sm text-pretty text-muted" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <div className="mt-1">
        {control({
          id,
          ...(error === undefined ? {} : { 'aria-invalid': true }),
          ...(described.length === 0 ? {} : { 'aria-describedby': described.join(' ') }),
        })}
      </div>
      {error === undefined ? null : <FieldError id={`${id}-error`}>{error}</FieldError>}
    </div>
  );
}

/** What is wrong, right below what it is about. */
export function FieldError(props: { id: string; children: ReactNode }): ReactNode {
  return (
    <p className="mt-1 text-sm text-bad" id={props.id}>
      {props.children}
    </p>
  );
}
