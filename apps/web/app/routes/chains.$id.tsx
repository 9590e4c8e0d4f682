import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import type { ReactNode } from 'react';

import { readShare } from '../features/shares/read-share.server.ts';
import { ShareScreen } from '../features/shares/share-screen.tsx';
import { readPage } from '../lib/api.server.ts';
import { notFoundResponse } from '../lib/page-error.server.ts';
import { pageMeta } from '../lib/page-meta.ts';

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => {
  if (data === undefined) return [{ title: 'Not available · Kamiyo' }];
  const { id, name } = data.share;
  const title = `Exploits on ${name}`;
  const description = `Confirmed exploits on ${name}: share of all, trend and the latest cases.`;
  return pageMeta({ title, description, path: `/chains/${id}` }, matches);
};

export async function loader(args: LoaderFunctionArgs) {
  const id = args.params.id ?? '';
  const data = await readPage(args, (api) => readShare(api, { kind: 'chain', id }, Date.now()));
  if (data === null) throw notFoundResponse(args.context, 'No chain has the id in this address.');
  return data;
}

export default function ChainPage(): ReactNode {
  return <ShareScreen data={useLoaderData<typeof loader>()} />;
}
