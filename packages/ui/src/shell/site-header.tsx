import type { ReactNode } from 'react';

import { BareLink } from '../actions/link-component.tsx';
import { useCurrentInView } from './use-current-in-view.ts';

export type NavItem = { href: string; label: string; current: boolean };

/** The bar at the top: where one is, where one can go, search and settings at its end. */
export function SiteHeader(props: {
  brand: ReactNode;
  items: readonly NavItem[];
  search: ReactNode;
  settings: ReactNode;
}): ReactNode {
  const { brand, items, search, settings } = props;
  const row = useCurrentInView(items.find(({ current }) => current)?.href);
  return (
    <header className="sticky top-0 z-40 border-b border-line bg-canvas/95 backdrop-blur-sm print:static">
      <div className="mx-auto flex max-w-[90rem] flex-wrap items-center gap-x-6 px-4 sm:px-6">
        <div className="flex min-h-13 items-center">{brand}</div>
        <nav
          aria-label="Main"
          className="order-last -mx-4 w-screen overflow-x-auto px-2 sm:-mx-6 sm:px-4 md:order-none md:mx-0 md:w-auto md:px-0"
          ref={row}
        >
          <ul className="flex">
            {items.map((item) => (
              <li key={item.href}>
                <NavLink {...item} />
              </li>
            ))}
          </ul>
        </nav>
        <div className="ml-auto flex min-w-0 items-center gap-2">
          <div className="hidden w-56 lg:block xl:w-72">{search}</div>
          {settings}
        </div>
      </div>
    </header>
  );
}

function NavLink({ href, label, current }: NavItem): ReactNode {
  return (
    <BareLink
      aria-current={current ? 'page' : undefined}
      className={`flex min-h-10 items-center border-b-2 px-2 text-sm font-medium whitespace-nowrap md:min-h-13 md:px-3 ${
        current ? 'border-accent text-ink' : 'border-transparent text-muted hover:text-ink'
      }`}
      href={href}
    >
      {label}
    </BareLink>
  );
}
