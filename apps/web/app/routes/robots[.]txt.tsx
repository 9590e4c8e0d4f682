import type { LoaderFunctionArgs } from '@remix-run/node';

export function loader({ context }: LoaderFunctionArgs): Response {
  const lines = [
    'User-agent: *',
    'Disallow: /theme',
    'Disallow: /exploits?',
    'Disallow: /trpc/',
    'Disallow: /dashboard',
    'Disallow: /admin',
    'Disallow: /invite/',
    `Sitemap: ${context.publicUrl}/sitemap.xml`,
  ];
  return new Response(`${lines.join('\n')}\n`, {
    headers: {
      'content-type': 'text/plain; charset=utf-8',
      'cache-control': 'public, max-age=3600',
    },
  });
}
