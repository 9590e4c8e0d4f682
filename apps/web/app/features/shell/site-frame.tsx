import { SearchField, SiteFooter, SiteHeader, SkipLink, type Theme } from '@kamiyo/ui';
import { Form, useLocation } from '@remix-run/react';
import type { ReactNode } from 'react';

import { AccountMenu, type Visitor } from './account-menu.tsx';
import { Brand } from './brand.tsx';
import { ImpersonationBanner } from './impersonation-banner.tsx';
import { NavigationProgress } from './navigation-progress.tsx';
import { ThemeForm } from './theme-form.tsx';
import { mainId, useFocusOnNavigation } from './use-focus-on-navigation.ts';

const sections = [
  { href: '/exploits', label: 'Exploits' },
  { href: '/chains', label: 'Chains' },
  { href: '/techniques', label: 'Techniques' },
  { href: '/sources', label: 'Sources' },
  { href: '/docs', label: 'Docs' },
  { href: '/pricing', label: 'Pricing' },
] as const;

const furtherPages = [
  { href: '/about', label: 'About' },
  { href: '/status', label: 'Status' },
  { href: '/docs', label: 'API guide' },
  { href: '/openapi.json', label: 'OpenAPI document' },
] as const;

/** What every page has around its content. */
export function SiteFrame(props: {
  theme: Theme;
  visitor: Visitor | null;
  children: ReactNode;
}): ReactNode {
  const { theme, visitor, children } = props;
  const { pathname } = useLocation();
  const announcement = useFocusOnNavigation();
  return (
    <>
      <SkipLink target={mainId} />
      <NavigationProgress />
      <ImpersonationBanner visitor={visitor} />
      <SiteHeader
        brand={<Brand />}
        items={sections.map((item) => ({
          ...item,
          current: pathname === item.href || pathname.startsWith(`${item.href}/`),
        }))}
        search={pathname === '/exploits' ? null : <HeaderSearch />}
        settings={
          <>
            <ThemeForm theme={theme} />
            <AccountMenu visitor={visitor} />
          </>
        }
      />
      <main id={mainId} tabIndex={-1}>
        {children}
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
