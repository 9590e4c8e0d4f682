import type { ButtonHTMLAttributes, ReactNode } from 'react';

import { BareLink, type LinkProps } from './link-component.tsx';

export type ButtonKind = 'primary' | 'secondary' | 'quiet' | 'danger';

const base =
  'inline-flex items-center justify-center gap-1.5 rounded text-sm font-semibold whitespace-nowrap aria-disabled:opacity-60';

const sizes = { page: 'min-h-9 px-3.5', row: 'min-h-7 px-2' } as const;

const kinds: Record<ButtonKind, string> = {
  primary: 'bg-accent text-on-accent hover:bg-accent-strong',
  secondary: 'border border-line-strong bg-surface text-ink hover:bg-raised',
  quiet: 'text-muted hover:bg-raised hover:text-ink',
  danger: 'border border-bad bg-surface text-bad hover:bg-bad-soft',
};

export function Button({
  kind = 'secondary',
  size = 'page',
  type = 'button',
  className = '',
  ...attributes
}: ButtonHTMLAttributes<HTMLButtonElement> & {
  kind?: ButtonKind;
  /** Where it stands: in the row of a table there is less room. */
  size?: keyof typeof sizes;
}): ReactNode {
  const style = `${base} ${sizes[size]} ${kinds[kind]} ${className}`;
  return <button {...attributes} className={style} type={type} />;
}

/** A link that looks like a button: for the step that a page suggests. */
export function ButtonLink({
  kind = 'secondary',
  ...link
}: Omit<LinkProps, 'className'> & { kind?: ButtonKind }): ReactNode {
  return <BareLink {...link} className={`${base} ${sizes.page} ${kinds[kind]}`} />;
}
