import { useEffect, useRef, type ReactNode } from 'react';

import { BareLink } from '../actions/link-component.tsx';
import { Icon } from '../icons/icon.tsx';

/** A group of filters that unfolds over the page. Opens without JavaScript; Escape closes it. */
export function FilterMenu(props: {
  label: string;
  /** How many of its filters are in use. */
  activeCount: number;
  children: ReactNode;
}): ReactNode {
  const { label, activeCount, children } = props;
  const ref = useDismissible();
  const active = activeCount > 0;
  return (
    <details className="group/menu relative" name="filters" ref={ref}>
      <summary
        className={`inline-flex min-h-9 items-center gap-1.5 rounded border px-3 text-sm font-medium ${
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
      <div className="absolute top-full left-0 z-40 mt-1 max-h-[min(26rem,70vh)] w-72 max-w-[calc(100vw-2rem)] overflow-y-auto rounded-lg border border-line-strong bg-surface p-1.5 shadow-float">
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
