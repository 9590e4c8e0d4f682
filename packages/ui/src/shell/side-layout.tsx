import type { ReactNode } from 'react';

import { BareLink } from '../actions/link-component.tsx';
import type { NavItem } from './site-header.tsx';
import { useCurrentInView } from './use-current-in-view.ts';

/** Pages that belong together: their list at the side, above them where there is no room. */
export function SideLayout(props: {
  label: string;
  items: readonly NavItem[];
  /** Stands above the list. */
  above?: ReactNode;
  children: ReactNode;
}): ReactNode {
  const { label, items, above, children } = props;
  const row = useCurrentInView(items.find(({ current }) => current)?.href);
  return (
    <div className="mx-auto grid max-w-[90rem] grid-cols-[minmax(0,1fr)] items-start gap-x-8 gap-y-4 px-4 pt-4 sm:px-6 lg:grid-cols-[13rem_minmax(0,1fr)] lg:pt-7">
      <div className="grid min-w-0 grid-cols-[minmax(0,1fr)] gap-3 lg:sticky lg:top-18">
        {above}
        <nav
          aria-label={label}
          className="-mx-4 overflow-x-auto px-4 max-lg:border-b max-lg:border-line sm:-mx-6 sm:px-6 lg:mx-0 lg:px-0"
          ref={row}
        >
          <ul className="flex lg:grid lg:gap-0.5">
            {items.map((item) => (
              <li key={item.href}>
                <SideLink {...item} />
              </li>
            ))}
          </ul>
        </nav>
      </div>
      <div className="grid min-w-0 grid-cols-[minmax(0,1fr)] gap-5">{children}</div>
    </div>
  );
}

function SideLink({ href, label, current }: NavItem): ReactNode {
  return (
    <BareLink
      aria-current={current ? 'page' : undefined}
      className={`flex min-h-10 items-center px-2.5 text-sm font-medium whitespace-nowrap max-lg:border-b-2 lg:min-h-9 lg:rounded ${
        current
          ? 'text-ink max-lg:border-accent lg:bg-raised'
          : 'text-muted hover:text-ink max-lg:border-transparent lg:hover:bg-raised'
      }`}
      href={href}
    >
      {label}
    </BareLink>
  );
}
