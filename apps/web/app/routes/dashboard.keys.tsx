import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import type { ReactNode } from 'react';

import { readWorkspace } from '../features/dashboard/read-workspace.server.ts';
import { useFormResult } from '../features/forms/use-form-result.ts';
import {
  createKey,
  revokeKey,
  rotateKey,
  type IssuedKey,
} from '../features/keys/key-forms.server.ts';
import { KeysScreen } from '../features/keys/keys-screen.tsx';
import { readPage } from '../lib/api.server.ts';
import { hiddenMeta } from '../lib/hidden-meta.ts';
import { runForm } from '../lib/run-form.server.ts';

export const meta: MetaFunction = () => hiddenMeta('API keys');

export async function loader(args: LoaderFunctionArgs) {
  const { workspace } = await readWorkspace(args);
  const input = { workspaceId: workspace.id };
  const { data, limit } = await readPage(args, (api) => api.keys.list.query(input));
  return { keys: data, limit };
}

export function action(args: ActionFunctionArgs) {
  return runForm<IssuedKey>(args, {
    'create-key': createKey,
    'rotate-key': rotateKey,
    'revoke-key': revokeKey,
  });
}

export default function KeysPage(): ReactNode {
  const issued = useFormResult<IssuedKey>()?.result ?? null;
  return <KeysScreen {...useLoaderData<typeof loader>()} issued={issued} />;
}
