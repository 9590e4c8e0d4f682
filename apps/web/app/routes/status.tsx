import { data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import type { ReactNode } from 'react';

import { HealthScreen } from '../features/health/health-screen.tsx';
import { readHealth } from '../features/health/read-health.server.ts';
import { pageMeta } from '../lib/page-meta.ts';

export const meta: MetaFunction = ({ matches }) =>
  pageMeta(
    { title: 'Status', description: 'How Kamiyo and its sources are doing now.', path: '/status' },
    matches,
  );

export async function loader({ context }: LoaderFunctionArgs) {
  const health = await readHealth(context.apiUrl);
  return data({ health }, { status: health === null || health.status === 'down' ? 503 : 200 });
}

export default function StatusPage(): ReactNode {
  return <HealthScreen health={useLoaderData<typeof loader>().health} />;
}
