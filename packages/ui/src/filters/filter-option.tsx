import type { ReactNode } from 'react';

import { BareLink } from '../actions/link-component.tsx';
import { Menu } from '../actions/menu.tsx';
import { Icon } from '../icons/icon.tsx';

/** A menu of filters that says how many of them are in use. */
export function FilterMenu(props: {
  label: string;
  activeCount: number;
  align?: 'start' | 'end';
  children: ReactNode;
}): ReactNode {
  const { label, activeCount, align = 'start', children } = props;
  const words = (
    <>
      {label}
      {activeCount === 0 ? null : (
        <span className="text-accent">
          {activeCount}
          <span className="sr-only"> in use</span>
        </span>
      )}
    </>
  );
  return (
    <Menu active={activeCount > 0} align={align} label={words}>
      {children}
    </Menu>
  );
}

/** One filter as a link: following it switches the filter on or off. */
export function FilterOption(props: {
  href: string;
  label: string;
  active: boolean;
  /** How many rows it stands for, or any other word that helps to choose. */
  hint?: string | undefined;
}): ReactNode {
  const { href, label, active, hint } = props;
  return (
    <BareLink
      aria-current={active ? 'true' : undefined}
      className={`flex min-h-8 items-center gap-2 rounded px-2 text-sm hover:bg-raised ${
        active ? 'font-semibold' : ''
      }`}
      href={href}
      keepScroll
      rel="nofollow"
    >
      <span
        className={`grid size-4 shrink-0 place-items-center rounded-sm border ${
          active ? 'border-accent bg-accent text-on-accent' : 'border-line-strong'
        }`}
      >
        {active ? <Icon className="size-3" name="check" /> : null}
      </span>
      <span className="min-w-0 flex-1">{label}</span>
      {hint === undefined ? null : <span className="text-muted">{hint}</span>}
    </BareLink>
  );
}
