import type { LoaderFunctionArgs } from '@remix-run/node';

import { readPage } from '../lib/api.server.ts';
import { getVisitor } from '../lib/visitor.server.ts';

/** Everything that is stored of the person who is signed in, as a file. */
export async function loader(args: LoaderFunctionArgs): Promise<Response> {
  await getVisitor(args);
  const stored = await readPage(args, (api) => api.account.export.query());
  return new Response(`${JSON.stringify(stored, null, 2)}\n`, {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': 'attachment; filename="kamiyo-account.json"',
      'cache-control': 'no-store',
    },
  });
}
