import { useEffect, useRef, type ReactNode } from 'react';

import { BareLink } from '../actions/link-component.tsx';
import { Icon } from '../icons/icon.tsx';

/** Where menus of filters stand side by side; on narrow screens they unfold over its whole width. */
export function FilterMenus(props: { label: string; children: ReactNode }): ReactNode {
  return (
    <div aria-label={props.label} className="relative flex flex-wrap gap-1.5 sm:gap-2" role="group">
      {props.children}
    </div>
  );
}

/** A group of filters that unfolds over the page. Opens without JavaScript; Escape closes it. */
export function FilterMenu(props: {
  label: string;
  /** How many of its filters are in use. */
  activeCount: number;
  /** Which edge of its button the menu is aligned with where there is room to choose. */
  align?: 'start' | 'end';
  children: ReactNode;
}): ReactNode {
  const { label, activeCount, align = 'start', children } = props;
  const ref = useDismissible();
  const active = activeCount > 0;
  return (
    <details className="group/menu lg:relative" name="filters" ref={ref}>
      <summary
        className={`inline-flex min-h-9 items-center gap-1 rounded border px-2 text-sm font-medium sm:gap-1.5 sm:px-3 ${
          active
            ? 'border-accent bg-accent-soft text-ink'
            : 'border-line-strong bg-surface text-ink hover:bg-raised'
        }`}
      >
        {label}
        {active ? (
          <span className="text-accent">
            {activeCount}
            <span className="sr-only"> in use</span>
          </span>
        ) : null}
        <Icon className="text-muted group-open/menu:rotate-180" name="chevronDown" />
      </summary>
      <div
        className={`absolute inset-x-0 z-40 mt-1 max-h-[min(26rem,70vh)] max-w-md overflow-y-auto rounded-lg border border-line-strong bg-surface p-1.5 shadow-float lg:top-full lg:w-72 ${
          align === 'end' ? 'lg:right-0 lg:left-auto' : 'lg:right-auto lg:left-0'
        }`}
      >
        {children}
      </div>
    </details>
  );
}

/** Closes a `<details>` on Escape and on a press outside of it. */
function useDismissible() {
  const ref = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const menu = ref.current;
    if (menu === null) return;
    const onPointer = (event: PointerEvent) => {
      if (menu.open && !menu.contains(event.target as Node)) menu.open = false;
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || !menu.open) return;
      menu.open = false;
      menu.querySelector('summary')?.focus();
    };
    document.addEventListener('pointerdown', onPointer);
    document.addEventListener('keydown', onKey);
    return () => {
      document.removeEventListener('pointerdown', onPointer);
      document.removeEventListener('keydown', onKey);
    };
  }, []);
  return ref;
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
        active ? 'font-semibold text-ink' : 'text-ink'
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

/** A heading between filters of one menu. */
export function FilterHeading({ children }: { children: ReactNode }): ReactNode {
  return <p className="px-2 pt-2 pb-1 text-sm text-muted">{children}</p>;
}
