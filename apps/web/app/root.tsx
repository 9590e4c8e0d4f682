import { fontToPreload, LinkProvider, NowProvider } from '@kamiyo/ui';
import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import {
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useRouteError,
  useRouteLoaderData,
  type ShouldRevalidateFunctionArgs,
} from '@remix-run/react';
import type { ReactNode } from 'react';

import { AppLink } from './features/shell/app-link.tsx';
import { ErrorPage } from './features/shell/error-page.tsx';
import { SiteFrame } from './features/shell/site-frame.tsx';
import { useTheme } from './features/shell/theme-form.tsx';
import { useNonce } from './lib/nonce.ts';
import { readTheme } from './lib/theme.server.ts';
import { readVisitor } from './lib/visitor.server.ts';
import { ApiProvider } from './lib/trpc.tsx';
import styles from './styles.css?url';

export const links: LinksFunction = () => [
  {
    ...{ rel: 'preload', href: fontToPreload, as: 'font', type: 'font/woff2' },
    crossOrigin: 'anonymous',
  },
  { rel: 'stylesheet', href: styles },
  {
    ...{ rel: 'alternate', type: 'application/rss+xml', title: 'Kamiyo: exploits' },
    href: '/feeds/exploits.rss',
  },
  { rel: 'icon', href: '/favicon.svg', type: 'image/svg+xml' },
  { rel: 'icon', href: '/favicon.ico', sizes: '32x32' },
];

/** Pages bring their own; this stands where one could not be shown. */
export const meta: MetaFunction = ({ error }) => [
  { title: error === undefined ? 'Kamiyo' : 'Not available · Kamiyo' },
];

export async function loader({ request, context }: LoaderFunctionArgs) {
  return {
    visitor: await readVisitor(context),
    theme: await readTheme(request),
    now: new Date().toISOString(),
    publicUrl: context.publicUrl,
    requestId: context.requestId,
  };
}

/** Nothing of it changes while one goes from page to page; forms may sign in or switch the theme. */
export function shouldRevalidate({ formMethod }: ShouldRevalidateFunctionArgs): boolean {
  return formMethod !== undefined && formMethod !== 'GET';
}

export function Layout({ children }: { children: ReactNode }): ReactNode {
  const nonce = useNonce();
  const data = useRouteLoaderData<typeof loader>('root');
  const theme = useTheme(data?.theme ?? 'dark');
  return (
    <html data-theme={theme} lang="en">
      <head>
        <meta charSet="utf-8" />
        <meta content="width=device-width, initial-scale=1" name="viewport" />
        <meta content={theme === 'dark' ? '#0b0e12' : '#f5f7f9'} name="theme-color" />
        <Meta />
        <Links />
      </head>
      <body>
        <ApiProvider>
          <NowProvider initial={data?.now ?? '1970-01-01T00:00:00.000Z'}>
            <LinkProvider component={AppLink}>
              <SiteFrame theme={theme} visitor={data?.visitor ?? null}>
                {children}
              </SiteFrame>
            </LinkProvider>
          </NowProvider>
        </ApiProvider>
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  );
}

export default function App(): ReactNode {
  return <Outlet />;
}

export function ErrorBoundary(): ReactNode {
  const error = useRouteError();
  const data = useRouteLoaderData<typeof loader>('root');
  return <ErrorPage error={error} requestId={data?.requestId} />;
}
