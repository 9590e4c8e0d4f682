import { SearchField, SiteFooter, SiteHeader, SkipLink, type Theme } from '@kamiyo/ui';
import { Form, useLocation } from '@remix-run/react';
import type { ReactNode } from 'react';

import { Brand } from './brand.tsx';
import { NavigationProgress } from './navigation-progress.tsx';
import { ThemeForm } from './theme-form.tsx';
import { mainId, useFocusOnNavigation } from './use-focus-on-navigation.ts';

const sections = [
  { href: '/exploits', label: 'Exploits' },
  { href: '/chains', label: 'Chains' },
  { href: '/techniques', label: 'Techniques' },
  { href: '/sources', label: 'Sources' },
  { href: '/docs', label: 'Docs' },
] as const;

const furtherPages = [
  { href: '/about', label: 'About' },
  { href: '/status', label: 'Status' },
  { href: '/docs', label: 'API guide' },
  { href: '/openapi.json', label: 'OpenAPI document' },
] as const;

/** What every page has around its content. */
export function SiteFrame(props: { theme: Theme; children: ReactNode }): ReactNode {
  const { pathname } = useLocation();
  const announcement = useFocusOnNavigation();
  return (
    <>
      <SkipLink target={mainId} />
      <NavigationProgress />
      <SiteHeader
        brand={<Brand />}
        items={sections.map((item) => ({
          ...item,
          current: pathname === item.href || pathname.startsWith(`${item.href}/`),
        }))}
        search={pathname === '/exploits' ? null : <HeaderSearch />}
        settings={<ThemeForm theme={props.theme} />}
      />
      <main id={mainId} tabIndex={-1}>
        {props.children}
      </main>
      <SiteFooter
        links={furtherPages}
        note="Kamiyo gathers what others report about confirmed exploits and shows who says what. An unknown loss is unknown, never zero."
      />
      <p aria-live="polite" className="sr-only">
        {announcement}
      </p>
    </>
  );
}

function HeaderSearch(): ReactNode {
  return (
    <Form action="/exploits" role="search">
      <SearchField label="Search exploits" maxLength={200} name="q" placeholder="Search exploits" />
    </Form>
  );
}
