import { useId, type InputHTMLAttributes, type ReactNode } from 'react';

import { Icon } from '../icons/icon.tsx';
import { controlStyle, FieldFrame, type FieldProps } from './field.tsx';

/** A labelled input; what is wrong with it stands below it and is read with it. */
export function TextField(
  props: FieldProps & Omit<InputHTMLAttributes<HTMLInputElement>, 'id'>,
): ReactNode {
  const { label, hint, error, id, className = '', ...attributes } = props;
  return (
    <FieldFrame
      control={(control) => (
        <input {...attributes} {...control} className={`${controlStyle(error)} ${className}`} />
      )}
      {...{ label, hint, error, id }}
    />
  );
}

/** The field for looking something up; its label is for those who cannot see the icon. */
export function SearchField(
  props: { label: string; hint?: string } & InputHTMLAttributes<HTMLInputElement>,
): ReactNode {
  const { label, hint, ...attributes } = props;
  const id = useId();
  return (
    <div className="relative min-w-0 flex-1">
      <label className="sr-only" htmlFor={id}>
        {label}
      </label>
      <Icon
        className="pointer-events-none absolute top-1/2 left-2.5 -translate-y-1/2 text-muted"
        name="search"
      />
      <input
        autoComplete="off"
        spellCheck={false}
        type="search"
        {...attributes}
        className={`${controlStyle(undefined)} pl-8`}
        id={id}
      />
      {hint === undefined ? null : (
        <kbd
          aria-hidden="true"
          className="pointer-events-none absolute top-1/2 right-2 hidden -translate-y-1/2 rounded-sm border border-line px-1.5 text-axis text-muted sm:block"
        >
          {hint}
        </kbd>
      )}
    </div>
  );
}
