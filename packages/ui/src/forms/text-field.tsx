import { useId, type InputHTMLAttributes, type ReactNode } from 'react';

import { Icon } from '../icons/icon.tsx';

const inputStyle =
  'min-h-9 w-full min-w-0 rounded border bg-canvas px-2.5 text-sm text-ink placeholder:text-muted';

/** A labelled input; what is wrong with it stands below it and is read with it. */
export function TextField(
  props: { label: string; error?: string | undefined } & InputHTMLAttributes<HTMLInputElement>,
): ReactNode {
  const { label, error, ...attributes } = props;
  const id = useId();
  return (
    <div className="min-w-0">
      <label className="mb-1 block text-sm text-muted" htmlFor={id}>
        {label}
      </label>
      <input
        {...attributes}
        {...(error === undefined
          ? {}
          : { 'aria-invalid': true, 'aria-describedby': `${id}-error` })}
        className={`${inputStyle} ${error === undefined ? 'border-line-strong' : 'border-bad'}`}
        id={id}
      />
      {error === undefined ? null : (
        <p className="mt-1 text-sm text-bad" id={`${id}-error`}>
          {error}
        </p>
      )}
    </div>
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
        className={`${inputStyle} border-line-strong pl-8`}
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
