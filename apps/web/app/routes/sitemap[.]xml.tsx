import type { LoaderFunctionArgs } from '@remix-run/node';

import { buildSitemap } from '../features/sitemap/build-sitemap.ts';
import { listPages } from '../features/sitemap/list-pages.server.ts';
import { createApi } from '../lib/api.server.ts';

export async function loader({ context }: LoaderFunctionArgs): Promise<Response> {
  // Without the visitor's signal: others may be waiting for the same answer.
  const entries = await listPages(createApi(context), Date.now());
  return new Response(buildSitemap(context.publicUrl, entries), {
    headers: {
      'content-type': 'application/xml; charset=utf-8',
      'cache-control': 'public, max-age=3600',
    },
  });
}
