import { ThemeSwitch, type Theme } from '@kamiyo/ui';
import { useFetcher, useLocation } from '@remix-run/react';
import type { ReactNode } from 'react';

const fetcherKey = 'theme';

/** Switches the theme; without JavaScript by a form that leads back to this page. */
export function ThemeForm({ theme }: { theme: Theme }): ReactNode {
  const fetcher = useFetcher({ key: fetcherKey });
  const { pathname, search } = useLocation();
  return (
    <fetcher.Form action="/theme" method="post">
      <input name="returnTo" type="hidden" value={pathname + search} />
      <ThemeSwitch theme={theme} />
    </fetcher.Form>
  );
}

/** The theme as it will be once the server has heard of it. */
export function useTheme(stored: Theme): Theme {
  const wanted = useFetcher({ key: fetcherKey }).formData?.get('theme');
  return wanted === 'dark' || wanted === 'light' ? wanted : stored;
}
