import type { ReactNode } from 'react';

import { BareLink } from '../actions/link-component.tsx';

/** The end of every page: what this is, and the less travelled ways. */
export function SiteFooter(props: {
  note: ReactNode;
  links: readonly { href: string; label: string }[];
}): ReactNode {
  return (
    <footer className="mt-16 border-t border-line print:hidden">
      <div className="mx-auto flex max-w-[90rem] flex-wrap items-start justify-between gap-x-12 gap-y-4 px-4 py-8 text-sm text-muted sm:px-6">
        <p className="max-w-prose">{props.note}</p>
        <nav aria-label="Further pages">
          <ul className="flex flex-wrap gap-x-5 gap-y-1">
            {props.links.map((link) => (
              <li key={link.href}>
                <BareLink
                  className="inline-flex min-h-6 items-center hover:text-ink hover:underline"
                  href={link.href}
                >
                  {link.label}
                </BareLink>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </footer>
  );
}
