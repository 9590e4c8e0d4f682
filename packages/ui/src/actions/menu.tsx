import { useRef, type ReactNode } from 'react';

import { Icon } from '../icons/icon.tsx';
import { BareLink } from './link-component.tsx';
import { useDismissible } from './use-dismissible.ts';

/**
 * Where menus stand side by side; on narrow screens they unfold over its whole width, those at its
 * end from there.
 */
export function Menus(props: { label: string; children: ReactNode }): ReactNode {
  return (
    <div aria-label={props.label} className="relative flex flex-wrap gap-1.5 sm:gap-2" role="group">
      {props.children}
    </div>
  );
}

/** Links that unfold over the page. Opens without JavaScript; Escape and a press outside close it. */
export function Menu(props: {
  label: ReactNode;
  /** Its choices are in use. */
  active?: boolean;
  /** Which edge of its button the menu is aligned with where there is room to choose. */
  align?: 'start' | 'end';
  children: ReactNode;
}): ReactNode {
  const { label, active = false, align = 'start', children } = props;
  const ref = useRef<HTMLDetailsElement>(null);
  useDismissible(ref);
  return (
    <details className="group/menu min-w-0 lg:relative" name="menus" ref={ref}>
      <summary
        className={`inline-flex min-h-9 max-w-full items-center gap-1 rounded border px-2 text-sm font-medium whitespace-nowrap sm:gap-1.5 sm:px-3 ${
          active
            ? 'border-accent bg-accent-soft text-ink'
            : 'border-line-strong bg-surface text-ink hover:bg-raised'
        }`}
      >
        {label}
        <Icon className="text-muted group-open/menu:rotate-180" name="chevronDown" />
      </summary>
      <div
        className={`absolute z-40 mt-1 max-h-[min(26rem,70vh)] overflow-y-auto rounded-lg border border-line-strong bg-surface p-1.5 shadow-float lg:top-full lg:w-72 ${
          align === 'end'
            ? 'right-0 w-72 max-w-[calc(100vw-2rem)]'
            : 'inset-x-0 max-w-md min-w-64 lg:right-auto'
        }`}
      >
        {children}
      </div>
    </details>
  );
}

/** One way on from a menu. */
export function MenuLink(props: { href: string; hint?: string; children: ReactNode }): ReactNode {
  const { href, hint, children } = props;
  return (
    <BareLink
      className="flex min-h-8 items-center justify-between gap-3 rounded px-2 text-sm hover:bg-raised"
      href={href}
      rel="nofollow"
    >
      <span>{children}</span>
      {hint === undefined ? null : <span className="text-muted">{hint}</span>}
    </BareLink>
  );
}

/** A heading between the parts of one menu. */
export function MenuHeading({ children }: { children: ReactNode }): ReactNode {
  return <p className="px-2 pt-2 pb-1 text-sm text-muted">{children}</p>;
}
