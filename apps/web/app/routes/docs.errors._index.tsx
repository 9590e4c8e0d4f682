import type { MetaFunction } from '@remix-run/node';
import type { ReactNode } from 'react';

import { ErrorsScreen } from '../features/docs/errors-screen.tsx';
import { pageMeta } from '../lib/page-meta.ts';

export const meta: MetaFunction = ({ matches }) =>
  pageMeta(
    {
      title: 'Errors',
      description: 'Every error of the Kamiyo API: its code, its status and what to do about it.',
      path: '/docs/errors',
    },
    matches,
  );

export default function ErrorsPage(): ReactNode {
  return <ErrorsScreen />;
}
